import { describe, expect, test } from 'vitest';
import { problemsOf, SURVEY } from './language-setting.ts';

/** One mistake in a sound edition, and the one line that must tell it. */
const MISTAKES: [string, readonly [string, string], string][] = [
  [
    'an unknown column',
    ['holds: income == wages', 'holds: incomes == wages'],
    'rules.7.holds：审核关系 W08：表达式“incomes == wages”有误：没有名为 incomes 的栏目或指标，是否为 income？',
  ],
  [
    'a text compared with a number',
    ['holds: opening == prev.closing', 'holds: opening == cause'],
    'rules.5.holds：审核关系 W06：表达式“opening == cause”有误：类型不符，不能计算“数字 == 文字”',
  ],
  [
    'a rule that gives a number',
    ['holds: opening == prev.closing', 'holds: opening + closing'],
    'rules.5.holds：审核关系 W06：表达式“opening + closing”的结果类型为 Decimal，此处应为 bool',
  ],
  [
    'an unknown function',
    ['holds: opening == prev.closing', 'holds: opening == total(closing)'],
    'rules.5.holds：审核关系 W06：表达式“opening == total(closing)”有误：没有这样的函数或参数类型不符：total(数字)',
  ],
  [
    'an unknown column of the last submission',
    ['holds: opening == prev.closing', 'holds: opening == prev.closng'],
    'rules.5.holds：审核关系 W06：表达式“opening == prev.closng”有误：prev 后没有名为 closng 的栏目或指标，是否为 closing？',
  ],
  [
    'an unknown form',
    ['holds: sum(people) <= form("county-quarterly")', 'holds: sum(people) <= form("county-monthly")'],
    'rules.8.holds：审核关系 W09：表达式“sum(people) <= form("county-monthly").main.lifted_people.total”有误：没有名为 county-monthly 的报表，或其版本晚于本表',
  ],
  [
    'an unknown row of another form',
    [
      '<= form("county-quarterly").main.lifted_people.total',
      '<= form("county-quarterly").main.lifted_peoples.total',
    ],
    'rules.8.holds：审核关系 W09：表达式“sum(people) <= form("county-quarterly").main.lifted_peoples.total”有误：表 main 没有名为 lifted_peoples 的指标，是否为 lifted_people？',
  ],
  [
    'an unknown column in a sum over another table',
    ['holds: people.number == members.count()', 'holds: people.number == members.sum(wages)'],
    'rules.3.holds：审核关系 W04：表达式“people.number == members.sum(wages)”有误：表达式“wages”有误：没有名为 wages 的栏目或指标，是否为 wage？',
  ],
  [
    'a register that does not exist',
    ['holds: lookup.household(id).known', 'holds: lookup.family(id).known'],
    'rules.9.holds：审核关系 W10：表达式“lookup.family(id).known”有误：没有名为 family 的台账（有：household、person、village、project、problem）',
  ],
  [
    'a place that the rule cannot have',
    ['at: cumulative', 'at: cumulativ'],
    'rules.6.at：审核关系 W07：没有名为 cumulativ 的单元格，是否为 cumulative？',
  ],
  [
    'a message over nothing',
    ['期初存栏{opening}', '期初存栏{openin}'],
    'rules.5.message：审核关系 W06：{openin} 在这里没有对应的值：表达式“openin”有误：没有名为 openin 的栏目或指标，是否为 opening？',
  ],
  [
    'a tolerance without a comparison',
    ['holds: income == wages\n', 'holds: income == wages && people > 0\n'],
    'rules.7.tolerance：审核关系 W08：有 tolerance 的审核关系，holds 应为一个 ==、<= 或 >= 比较',
  ],
  [
    'a group without its columns',
    ['    by: [household]\n', ''],
    'rules.1.by：审核关系 W02：分组审核需要 by（按哪些栏目分组）',
  ],
  [
    'a code list that does not exist',
    ['codes: poverty_cause', 'codes: poverty_causes'],
    'tables.0.columns.10.type.codes：没有名为 poverty_causes 的代码表，是否为 poverty_cause？',
  ],
  [
    'a condition of filling that names no column',
    [`required: 'cause == "99"'`, `required: 'reason == "99"'`],
    'tables.0.columns.11.required：表达式“reason == "99"”有误：没有名为 reason 的栏目或指标',
  ],
  [
    'a prefill from the same form',
    ['prefill: prev.closing', 'prefill: sum(closing)'],
    'tables.0.columns.14.prefill：栏目 opening 的预填不能使用本期数据',
  ],
  [
    'two tables of one name',
    ['  - id: members\n', '  - id: households\n'],
    'tables.1.id：表 households 重复',
  ],
  [
    'a key nobody knows',
    ['    carry: prev\n', '    carries: prev\n'],
    'tables.0：出现未知的键(key): "carries"',
  ],
  ['two rules of one id', ['- id: W12', '- id: W11'], 'rules.11.id：审核关系 W11 重复'],
];

describe('a mistake in an edition is one precise line', () => {
  test('the edition itself has none', () => expect(problemsOf(SURVEY)).toEqual([]));

  test.each(MISTAKES)('%s', (_, change, line) => {
    expect(problemsOf(SURVEY, change)[0]).toBe(line);
  });

  test('and one only, where one mistake makes one problem', () => {
    const several = MISTAKES.filter(([, change]) => problemsOf(SURVEY, change).length !== 1);
    // A table of another name takes the rules that name it with it.
    expect(several.map(([name]) => name)).toEqual(['two tables of one name']);
  });
});
