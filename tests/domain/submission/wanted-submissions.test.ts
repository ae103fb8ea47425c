import { describe, expect, it } from 'vitest';
import { formCatalogue } from '../../../shared/form/form-catalogue.ts';
import type { FormEdition } from '../../../shared/form/form-edition.ts';
import { parseEdition } from '../../../shared/form/parse-edition.ts';
import { parsePeriod } from '../../../shared/period/period.ts';
import { wantedSubmissions } from '../../../shared/submission/wanted-submissions.ts';
import { divisions, forms } from '../templates-under-test.ts';

const QIANSHAN = '340882';

const periodOfText = (text: string) => {
  const period = parsePeriod(text);
  if (!period) throw new Error(`${text} is no period`);
  return period;
};

/** A list with one figure, whose only rule holds `holds`. */
function trial(holds: string, { edition = '2017Q1', period = 'quarter', column = '', list = '' } = {}) {
  const written = {
    form: 'trial',
    edition,
    title: '试验表',
    period,
    reporter: 'county',
    source: ['local-default'],
    measure: '个',
    orientation: 'portrait',
    foot: [],
    notes: [],
    tables: [
      {
        id: 'main',
        sheet: '试验表',
        shape: 'list',
        key: ['name'],
        lines: 5,
        ...(list === '' ? {} : { carry: list }),
        columns: [
          { id: 'name', header: ['名称'], mark: '甲', type: { kind: 'text', longest: 20 }, width: 10 },
          {
            id: 'figure',
            header: ['数'],
            mark: '1',
            type: { kind: 'decimal', places: 2 },
            width: 10,
            ...(column === '' ? {} : { prefill: column }),
          },
        ],
      },
    ],
    rules: [
      {
        id: 'T01',
        severity: 'B',
        each: 'row',
        holds,
        at: 'figure',
        message: '不符。',
        todo: '请核对。',
        source: 'local-default',
      },
    ],
  };
  const parsed = parseEdition(written, {
    codeLists: [],
    otherForm: (form) => forms.editions(form)[0],
  });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.edition;
}

function wanted(period: string, latest: FormEdition, ...older: FormEdition[]) {
  const catalogue = formCatalogue([...older, latest]);
  const key = { form: 'trial', period: periodOfText(period), unit: QIANSHAN };
  const { earlier, ...rest } = wantedSubmissions(latest, key, { forms: catalogue, divisions });
  return { earlier: [...earlier].map(({ unit, period: of }) => `${of} ${unit}`), ...rest };
}

describe('what an edition wants to know of other submissions', () => {
  it('is nothing where its rules stay within the workbook', () => {
    expect(wanted('2018Q3', trial('figure > decimal(0)'))).toEqual({ earlier: [], others: [] });
  });

  it('is every earlier period of the form, the latest first, the county under its code of the time', () => {
    expect(wanted('2018Q3', trial('figure >= prev.figure'))).toEqual({
      earlier: [
        '2018Q2 340882',
        '2018Q1 340882',
        '2017Q4 340824',
        '2017Q3 340824',
        '2017Q2 340824',
        '2017Q1 340824',
      ],
      others: [],
    });
  });

  it.each([
    ['a prefilled column', trial('figure > decimal(0)', { column: 'prev.figure' })],
    ['a list that carries its rows', trial('figure > decimal(0)', { list: 'prev' })],
    ['the day until which the last submission reached', trial('prev_last < period_first')],
    ['a way out where there was none', trial('figure >= or_else(prev.figure, decimal(0))')],
  ])('is the last submission for %s', (_, edition) => {
    expect(wanted('2017Q2', edition).earlier).toEqual(['2017Q1 340824']);
  });

  it('is the same period of the year before', () => {
    const { yearAgo, earlier } = wanted('2018Q3', trial('figure >= year_ago.figure'));
    expect(yearAgo).toEqual({ form: 'trial', period: '2017Q3', unit: '340824' });
    expect(earlier).toEqual([]);
  });

  it('is each other form once, for the same period and unit', () => {
    const edition = trial(
      'figure <= form("county-quarterly").main.lifted_people.total && figure <= form("county-quarterly").main.lifted_people.quarter',
    );
    expect(wanted('2018Q3', edition)).toEqual({
      earlier: [],
      others: [{ form: 'county-quarterly', period: '2018Q3', unit: QIANSHAN }],
    });
  });

  it('follows a form that once was reported at other intervals, and leaves out what had not ended', () => {
    const yearly = trial('figure > decimal(0)', { edition: '2015', period: 'year' });
    const monthly = trial('figure >= prev.figure', { edition: '2018M03', period: 'month' });
    expect(wanted('2018M05', monthly, yearly).earlier).toEqual([
      '2018M04 340882',
      '2018M03 340882',
      '2017 340824',
      '2016 340824',
      '2015 340824',
    ]);
  });
});

it('most of the product’s forms are checked without looking anything up', () => {
  const quarterly = forms.editionFor('county-quarterly', periodOfText('2018Q4'));
  if (!quarterly) throw new Error('no edition');
  const key = { form: 'county-quarterly', period: periodOfText('2018Q4'), unit: QIANSHAN };
  const { earlier, ...rest } = wantedSubmissions(quarterly, key, { forms, divisions });
  expect({ earlier: [...earlier], ...rest }).toEqual({ earlier: [], others: [] });
});
