import { describe, expect, test } from 'vitest';
import type { FillInRow } from '../../../shared/form/fill-in-row.ts';
import { checkDigit } from '../../../shared/form/person-id.ts';
import type { Registry } from '../../../shared/form/registry.ts';
import { periodOf } from '../../../shared/period/period.ts';
import { Decimal } from '../../../shared/quantity/decimal.ts';
import { checkFilled, editionOf, PERIOD, SURVEY, told } from './language-setting.ts';

const survey = editionOf(SURVEY);
const withCheckDigit = (seventeen: string) => seventeen + checkDigit(seventeen);
const WANG = withCheckDigit('34082519700101001');
const LI = withCheckDigit('34082519721212002');
const ZHAO = withCheckDigit('34082519650505003');

const household = (id: string, cells: Record<string, string>): FillInRow => ({
  table: 'households',
  key: id,
  cells: { id, head: '王大明', head_id: WANG, people: '2', income: '1000', cause: '01', ...cells },
});
const member = (person: string, household_: string, relation: string, wage = '500'): FillInRow => ({
  table: 'members',
  key: person,
  cells: { person, household: household_, relation, wage },
});
const summary = (key: string, number: string): FillInRow => ({ table: 'summary', key, cells: { number } });
const text = (key: string, words: string): FillInRow => ({ table: 'report', key, cells: { text: words } });

const BASE: FillInRow[] = [
  household('H1', {}),
  household('H2', { head: '赵小红', head_id: ZHAO, people: '1', cause: '05' }),
  member(WANG, 'H1', '01'),
  member(LI, 'H1', '02', '—'),
  member(ZHAO, 'H2', '01'),
  summary('households', '2'),
  summary('people', '3'),
  text('work', '本季度完成了全部调查工作任务。'),
];
const replaced = (...rows: FillInRow[]) =>
  BASE.map((row) => rows.find(({ table, key }) => table === row.table && key === row.key) ?? row);

describe('rules beyond one row', () => {
  test('a complete form has no fault', async () => {
    const checked = await checkFilled(survey, BASE);
    expect(told(checked)).toEqual([]);
    expect(checked.rowsAccepted).toBe(checked.rowsRead);
    expect(
      checked.rows.filter(({ table }) => table === 'report').map(({ cells }) => cells.text),
    ).toMatchObject([{ kind: 'text', value: '本季度完成了全部调查工作任务。' }, { kind: 'blank' }]);
  });

  test('W01 rows of another table are counted by key', async () => {
    const checked = await checkFilled(survey, replaced(household('H1', { people: '3' })));
    expect(told(checked)).toEqual(['W01 户!F7']);
    expect(checked.faults[0]?.message).toBe('户H1登记3人，成员表中有2人。');
  });

  test('W02 each group is judged once, at its first row', async () => {
    const checked = await checkFilled(survey, replaced(member(LI, 'H1', '01', '—')));
    expect(told(checked)).toEqual(['W02 成员!C6']);
    expect(checked.faults[0]?.message).toContain('户H1有2名户主');
  });

  test('W03 a row of another table is found by its key; a key that is not there is unknown', async () => {
    const checked = await checkFilled(survey, replaced(member(LI, 'H9', '01', '—')));
    expect(told(checked)).toEqual(['W01 户!F7']);
  });

  test('W04 a fixed table is held against the rows of a list', async () => {
    const checked = await checkFilled(survey, replaced(summary('people', '4')));
    expect(told(checked)).toEqual(['W04 汇总!C7']);
    expect(checked.faults[0]?.message).toBe('汇总人数4人，成员表共3人。');
  });

  test('W05 sums are exact, conditional, and stand at the heading of the column', async () => {
    const aid = (value: string) => checkFilled(survey, replaced(household('H1', { aid: value })));
    expect(told(await aid('5.00'))).toEqual([]);
    expect(told(await aid('5.01'))).toEqual(['W05 户!J4']);
  });

  test('a figure over a blank is unknown, so its rule is neither met nor broken', async () => {
    const strict = editionOf(SURVEY, ['sum(or_else(aid, 0), cause == "01") <= 5', 'sum(aid) <= 0']);
    const checked = await checkFilled(strict, replaced(household('H1', { aid: '3' })));
    expect(told(checked)).toEqual([]);
    const filled = replaced(
      household('H1', { aid: '3' }),
      household('H2', { head_id: ZHAO, people: '1', aid: '0' }),
    );
    expect(told(await checkFilled(strict, filled))).toEqual(['W05 户!J4']);
  });

  test('“—” is left out of a figure instead of making it unknown', async () => {
    const edition = editionOf(SURVEY, [
      'people.number == members.count()',
      'people.number == members.sum(wage)',
    ]);
    const checked = await checkFilled(edition, replaced(summary('people', '1000')));
    expect(told(checked)).toEqual([]);
    expect(told(await checkFilled(edition, BASE))).toEqual(['W04 汇总!C7']);
  });

  test('左右 of a bare number on either side, as an amount', async () => {
    for (const holds of ['income == 1000', '1000 == income']) {
      const edition = editionOf(
        SURVEY,
        ['holds: income == wages', `holds: ${holds}`],
        ["tolerance: { percent: '5' }", "tolerance: { absolute: '0.5' }"],
      );
      const incomes = async (income: string) =>
        told(await checkFilled(edition, replaced(household('H1', { income }))));
      expect(await incomes('1000.50')).toEqual([]);
      expect(await incomes('1000.51')).toEqual(['W08 户!G7']);
    }
  });

  test('左右 of a bare number', async () => {
    const edition = editionOf(SURVEY, ['holds: income == wages', 'holds: income == 1000']);
    const incomes = async (income: string) =>
      told(await checkFilled(edition, replaced(household('H1', { income }))));
    expect(await incomes('1050')).toEqual([]);
    expect(await incomes('1050.01')).toEqual(['W08 户!G7']);
  });

  test('W08 左右 is a margin on both sides', async () => {
    const wages = async (value: string) =>
      told(await checkFilled(survey, replaced(household('H1', { wages: value }))));
    expect(await wages('952.39')).toEqual([]);
    expect(await wages('1052.63')).toEqual([]);
    expect(await wages('952.38')).toEqual(['W08 户!G7']);
    expect(await wages('1052.64')).toEqual(['W08 户!G7']);
  });
});

describe('the days of the period', () => {
  const SINCE = "id: since, header: [纳入时期], mark: '13', type: { kind: date }, required: false";
  const dated = [
    "id: since, header: [纳入时期], mark: '13', type: { kind: period, period: year }, required: false",
    SINCE,
  ] as const;
  const since = (date: string) => replaced(household('H1', { since: date }));

  test('may be named in the condition of a figure over rows, of a table and of a group', async () => {
    const late = editionOf(SURVEY, dated, [
      'sum(or_else(aid, 0), cause == "01") <= 5',
      'count(or_else(since, period_first) > period_last) == 0',
    ]);
    expect(told(await checkFilled(late, since('2018-09-30')))).toEqual([]);
    expect(told(await checkFilled(late, since('2018-10-01')))).toEqual(['W05 户!J4']);
    const group = editionOf(SURVEY, [
      'holds: count(relation == "01") == 1',
      'holds: count(relation == "01" && period_last == "2018-09-30") == 1',
    ]);
    expect(told(await checkFilled(group, replaced(member(LI, 'H1', '01', '—'))))).toEqual(['W02 成员!C6']);
  });

  test('may be named in a computed column and in a condition of filling', async () => {
    const computed = editionOf(SURVEY, [
      "id: closing, header: [期末存栏], mark: '15', type: { kind: integer }, required: false",
      "id: closing, header: [期末存栏], mark: '15', type: { kind: integer }, computed: 'days(period_first, period_last)'",
    ]);
    const closings = (await checkFilled(computed, BASE)).rows.flatMap(({ cells }) => cells.closing ?? []);
    expect(closings).toMatchObject([{ value: new Decimal(91) }, { value: new Decimal(91) }]);
    const required = editionOf(SURVEY, dated, [`cause == "99"`, 'filled(since) && since < period_first']);
    expect(told(await checkFilled(required, since('2018-06-30')))).toEqual(['missing 户!L7']);
    expect(told(await checkFilled(required, since('2018-07-01')))).toEqual([]);
  });
});

describe('or_else', () => {
  test('takes figures, other forms, days and whole expressions on both sides', async () => {
    const edition = editionOf(SURVEY, [
      'holds: opening == prev.closing',
      'holds: opening == or_else(form("county-quarterly").main.lifted_people.total, members.sum(wage) + people)',
    ]);
    const opening = (value: string) => replaced(household('H1', { opening: value }));
    expect(told(await checkFilled(edition, opening('1002')))).toEqual([]);
    expect(told(await checkFilled(edition, opening('1001')))).toEqual(['W06 户!O7']);
  });
});

describe('a row that is called as a table is', () => {
  const twice = (holds: string) => editionOf(SURVEY, ['holds: people.number == members.count()', holds]);
  test('is meant where its column follows; the table where a call follows', async () => {
    const edition = twice('holds: households.number == households.count()');
    expect(told(await checkFilled(edition, BASE))).toEqual([]);
    expect(told(await checkFilled(edition, replaced(summary('households', '3'))))).toEqual(['W04 汇总!C7']);
  });
});

describe('what was known before', () => {
  test('W06 and W07 the last submission, by the key of the row', async () => {
    const before = (await checkFilled(survey, replaced(household('H1', { closing: '12', cumulative: '9' }))))
      .rows;
    const now = replaced(household('H1', { opening: '10', cumulative: '8' }));
    const previous = { period: periodOf('quarter', 2018, 2), rows: before };
    const checked = await checkFilled(survey, now, { previous });
    expect(told(checked)).toEqual(['W06 户!O7', 'prefill-changed 户!O7', 'W07 户!Q7']);
    expect(checked.faults.find(({ rule }) => rule === 'W06')?.message).toContain('期初存栏10，上期期末为12');
    expect(told(await checkFilled(survey, now))).toEqual([]);
    const lastYear = { period: periodOf('quarter', 2017, 4), rows: before };
    expect(told(await checkFilled(survey, now, { previous: lastYear }))).not.toContain('W07 户!Q7');
  });

  test('or_else says what stands for a submission that was not made', async () => {
    const edition = editionOf(SURVEY, [
      'holds: opening == prev.closing',
      'holds: opening == or_else(prev.closing, 0) + or_else(prev.members.count(), 0)',
    ]);
    const now = replaced(household('H1', { opening: '10' }));
    expect(told(await checkFilled(edition, now))).toEqual(['W06 户!O7']);
    const zero = replaced(household('H1', { opening: '0' }));
    expect(told(await checkFilled(edition, zero))).toEqual([]);
    const before = (await checkFilled(edition, replaced(household('H1', { closing: '7' })))).rows;
    const previous = { period: periodOf('quarter', 2018, 2), rows: before };
    expect(told(await checkFilled(edition, now, { previous }))).toEqual(['prefill-changed 户!O7']);
  });

  test('W09 another form of the same unit', async () => {
    const cell = { sheet: 's', cell: 'A1', kind: 'number' as const, value: new Decimal(2) };
    const others = new Map([
      ['county-quarterly', [{ table: 'main', key: 'lifted_people', cells: { total: cell } }]],
    ]);
    expect(told(await checkFilled(survey, BASE, { others }))).toEqual(['W09 户!F4']);
    expect(told(await checkFilled(survey, BASE))).toEqual([]);
  });

  test('W10 and W11 a register is asked once, with all numbers together', async () => {
    const asked: (readonly string[])[] = [];
    const registry: Registry = {
      lookUp: async (_register, keys) => {
        asked.push(keys);
        return new Map([['H1', { people: new Decimal(4), head: '王大明' }]]);
      },
    };
    const checked = await checkFilled(survey, BASE, { registry });
    expect(told(checked)).toEqual(['W11 户!F7', 'W10 户!A8']);
    expect(asked).toEqual([['H1', 'H2']]);
  });
});

describe('messages', () => {
  test('say what another submission, table or register holds as its column would, persons masked', async () => {
    const message = (text: string) =>
      editionOf(SURVEY, [
        'message: 户{id}期初存栏{opening}，上期期末为{prev.closing}。',
        `message: '${text}'`,
      ]);
    const before = (await checkFilled(survey, replaced(household('H1', { closing: '12' })))).rows;
    const now = replaced(household('H1', { opening: '10' }));
    const previous = { period: periodOf('quarter', 2018, 2), rows: before };
    const registry: Registry = {
      lookUp: async () =>
        new Map([
          ['H1', { head: '欧阳小明' }],
          ['H2', {}],
        ]),
    };
    const said = async (text: string) =>
      (await checkFilled(message(text), now, { previous, registry })).faults.find(
        ({ rule }) => rule === 'W06',
      )?.message;
    expect(await said('{prev.head}{prev.cause}')).toBe('王**因病');
    expect(await said('{prev.head_id}')).not.toContain(WANG);
    expect(await said('{members.min(person)}')).not.toMatch(/\d{11}/);
    expect(await said('{lookup.household(id).head}')).toBe('欧***');
  });
});

describe('what may stand in a cell', () => {
  const kinds = async (cells: Record<string, string>) =>
    told(await checkFilled(survey, replaced(household('H1', cells)), {}, undefined, PERIOD));

  test('required only where the row asks for it', async () => {
    expect(await kinds({ cause: '99' })).toEqual(['missing 户!L7']);
    expect(await kinds({ cause: '99', cause_note: '其他原因' })).toEqual([]);
  });
  test('“—” is no answer where the row asks for one, unless the form says so', async () => {
    const dash = (word: string) =>
      editionOf(SURVEY, [`required: 'cause == "99"'`, `required: 'cause == "99"', not-applicable: ${word}`]);
    const toldOf = async (word: string, cause: string) =>
      told(await checkFilled(dash(word), replaced(household('H1', { cause, cause_note: '—' }))));
    expect(await toldOf('true', '99')).toEqual(['dash-not-allowed 户!L7']);
    expect(await toldOf('true', '01')).toEqual([]);
    expect(await toldOf('always', '99')).toEqual([]);
  });
  test('a code whose name has full-width characters, however it is typed', async () => {
    const codes = `codes:
  aid_kind: { title: 帮扶方式, source: local-default, items: [{ code: '１', name: ＡＢ类（２０％） }, { code: '2', name: C类 }] }
tables:`;
    const edition = editionOf(SURVEY, ['tables:', codes], ['codes: poverty_cause', 'codes: aid_kind']);
    for (const written of ['ＡＢ类（２０％）', 'AB类（20%）', '1', '１']) {
      const rows = replaced(
        household('H1', { cause: written }),
        household('H2', { head_id: ZHAO, people: '1', cause: '2' }),
      );
      const checked = await checkFilled(edition, rows);
      expect(told(checked)).toEqual([]);
      expect(checked.rows[0]?.cells.cause).toMatchObject({ kind: 'code', value: '１' });
    }
  });
  test('percent within its bounds, with or without the sign', async () => {
    expect(await kinds({ share: '100.1' })).toEqual(['above-maximum 户!I7']);
  });
  test('money has two decimals', async () => {
    expect(await kinds({ aid: '1.001' })).toEqual(['too-many-decimals 户!J7']);
  });
  test('a unit within the reporting unit', async () => {
    expect(await kinds({ village: '怀宁县' })).toEqual(['unknown-unit 户!M7']);
    expect(await kinds({ village: '太湖县' })).toEqual([]);
  });
  test('a period of the kind asked for', async () => {
    expect(await kinds({ since: '2016年' })).toEqual([]);
    expect(await kinds({ since: '2016Q1' })).toEqual(['not-a-period 户!N7']);
  });
  test('a code that is not yet in force', async () => {
    const rows = replaced(member(LI, 'H1', '21', '—'));
    const checked = await checkFilled(survey, rows);
    expect(told(checked)).toEqual(['code-not-in-force 成员!C7']);
  });
  test('a section shorter than asked', async () => {
    const checked = await checkFilled(survey, replaced(text('work', '已完成。')));
    expect(told(checked)).toEqual(['too-short 文字说明!C6']);
  });
  test('no message gives a person away', async () => {
    const young = withCheckDigit('34082520120101002');
    const checked = await checkFilled(survey, [
      ...replaced(household('H1', { head_id: young })),
      member(ZHAO, 'H2', '01'),
    ]);
    const all = checked.faults.map(({ message, todo }) => message + todo).join('');
    expect(told(checked)).toContain('W12 户!C7');
    expect(told(checked)).toContain('key-repeated 成员!A9');
    for (const secret of [WANG, LI, ZHAO, young, '王大明']) expect(all).not.toContain(secret);
    expect(all).toContain('王**');
    expect(all).toContain('340825********0029'.slice(0, 14));
  });
});
