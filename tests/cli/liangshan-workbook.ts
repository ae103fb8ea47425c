import { fillableWorkbook } from '../../cli/commands/template.ts';
import type { FillInRow } from '../../shared/form/fill-in-row.ts';
import { parsePeriod } from '../../shared/period/period.ts';
import { divisions, forms } from '../domain/templates-under-test.ts';

const COLUMNS = [
  'county',
  'plan_villages',
  'plan_households',
  'building_villages',
  'building',
  'building_new',
  'building_rebuilt',
  'building_share',
  'done',
  'done_new',
  'done_rebuilt',
  'done_share',
  'invested',
  'invested_homes',
  'invested_facilities',
];

// As published for 30 September 2016: the prefecture and the five counties whose every cell is printed.
const PUBLISHED = `
513400 241 20034 241 17282 15951 1331 86.3 2752 2090 662 13.7 37595 26370 11225
513424 2 91 2 74 69 5 81.3 17 10 7 18.7 340 200 140
513428 13 1105 13 904 904 0 81.8 201 201 0 18.2 1680 1632 48
513429 20 1700 20 1210 964 246 71.2 490 305 185 28.8 2500 1500 1000
513437 24 2040 24 2016 2016 0 98.8 24 24 0 1.2 5400 3600 1800
513436 33 2805 33 2399 2399 0 85.5 406 406 0 14.5 3240 2580 660`;

// Of 宁南县 only the investment is known here: 516 printed beside 240 and 277. The other figures are made up so that
// nothing else is wrong with the row.
export const NINGNAN = '513427 5 200 5 150 150 0 75 50 50 0 25 516 240 277';

/** The published table as a workbook, with further lines below it. */
export async function liangshanWorkbook(...more: string[]): Promise<Uint8Array> {
  const period = parsePeriod('2016M09');
  const edition = period && forms.editionFor('liangshan-new-village', period);
  if (!edition) throw new Error('no edition of the Liangshan form');
  const values = [...PUBLISHED.trim().split('\n'), ...more].map((line): FillInRow => {
    const figures = line.split(' ');
    return {
      table: 'progress',
      key: '',
      cells: Object.fromEntries(COLUMNS.map((id, at) => [id, figures[at] ?? ''])),
    };
  });
  return fillableWorkbook({ edition, unit: '513400', period, divisions }, values);
}
