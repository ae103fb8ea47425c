import type { ReportTable } from '../../report/report-document.ts';
import {
  type LaidTable,
  laidTable,
  laidTableAt,
  TYPE_SIZES,
  type UnlaidTable,
  unlaidTable,
} from './laid-table.ts';
import type { Setting } from './setting.ts';
import { pageCount } from './table-pages.ts';

type Fit = { laid: LaidTable; size: number; pages: number; torn: number };

/** Points above and below the lines of a cell: what a form with room to spare takes, and down to what is needed. */
const AIR = [5, 4, 3, 2.4, 1.8, 1.2, 0.8];
const LEAST_AIR = 0.8;

/** A longer form is a list, and set in 小五 from the start. */
const ONE_SHEET = 45;
const LIST_SIZE = 9;

/** Beyond so many pages a smaller type saves paper and costs eyes. */
const FEW_PAGES = 4;

/** Texts up to so many characters are labels, better set a little smaller (down to 小五) than on two lines. */
const LABEL = 12;

/**
 * The table of a form on the fewest pages, at the largest type that does it; then with the most air between the
 * lines that still does. `above` and `below` are
 * the heights in points of what stands over it on its first page and stays with its last rows.
 */
export function fittedTable(table: ReportTable, above: number, below: number, setting: Setting): LaidTable {
  const unlaid = unlaidTable(table, setting);
  const fit = fewestPages(unlaid, above, below, setting);
  if (!fit) return laidTable(unlaid, LEAST_AIR, setting);
  if (fit.pages > FEW_PAGES) return laidTableAt(unlaid, fit.size, 1.8, setting) ?? fit.laid;
  for (const air of AIR) {
    const laid = laidTableAt(unlaid, fit.size, air, setting);
    if (laid && pageCount(laid, above, below, setting) === fit.pages) return laid;
  }
  return fit.laid;
}

function fewestPages(unlaid: UnlaidTable, above: number, below: number, setting: Setting): Fit | undefined {
  let best: Fit | undefined;
  for (const size of TYPE_SIZES) {
    if (unlaid.table.rows.length > ONE_SHEET && size > LIST_SIZE) continue;
    if (best && best.pages > FEW_PAGES) break;
    const laid = laidTableAt(unlaid, size, LEAST_AIR, setting);
    const pages = laid && pageCount(laid, above, below, setting);
    if (laid === undefined || pages === undefined) continue;
    // Of a long list only the pages count.
    const fit = { laid, size, pages, torn: pages > FEW_PAGES ? 0 : tornLabels(laid) };
    if (!best || pages < best.pages || (pages === best.pages && fit.torn < best.torn && size >= LIST_SIZE))
      best = fit;
  }
  return best;
}

function tornLabels({ table, heights, row }: LaidTable): number {
  let torn = 0;
  for (let index = table.header.length; index < heights.length; index += 1)
    torn += row(index).filter(({ lines, text }) => lines.length > 1 && text.length <= LABEL).length;
  return torn;
}
