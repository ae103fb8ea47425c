import { type ASTNode, parse } from '@marcbachmann/cel-js';
import type { Rule, Table } from '../form/form-edition.ts';
import { type Path, pathOf } from '../form/reference/path-of.ts';

/** Characters of one line: more would not fit the greatest height that Excel gives a row. */
const LONGEST = 600;
const EARLIER: Readonly<Record<string, string>> = { prev: '上期', year_ago: '上年同期' };
const MEASURES: Readonly<Record<string, string>> = {
  sum: '合计',
  count: '行数',
  min: '最小值',
  max: '最大值',
  distinct: '个数',
};
const WORDS: Readonly<Record<string, string>> = {
  label: '指标',
  unit: '计量单位',
  column: '栏目',
  period_first: '报告期首日',
  period_last: '报告期末日',
  year_first: '当年首日',
  prev_last: '上期末日',
};
const FUNCTIONS: Readonly<Record<string, string>> = { size: '字数', days: '相隔天数', years: '周岁' };
/** They show what they are given, in another way. */
const SHOWN_AS_GIVEN = new Set(['round', 'abs', 'or_else']);
const SIGNS: Readonly<Record<string, string>> = { '+': '＋', '-': '－', '*': '×', '/': '÷' };
const UNNAMED = '系统算出的数';

/** How the form calls a name, and which table has it. */
type Titles = { of(name: string): string | undefined; table(name: string): Table | undefined };

function titlesIn(table: Table, tables: readonly Table[], each: Rule['each']): Titles {
  const column = (id: string) => table.columns.find((one) => one.id === id)?.header.join('·');
  const row = (id: string) =>
    table.shape === 'fixed'
      ? table.lines.flatMap((line) => ('row' in line && line.row.id === id ? [line.row.label] : []))[0]
      : undefined;
  return {
    of: (name) => (each === 'column' ? (row(name) ?? column(name)) : (column(name) ?? row(name))),
    table: (name) => tables.find(({ id }) => id === name),
  };
}

/** A chain of names and calls, such as `prev.total`, as a person would call it. */
function chainInWords([first, ...rest]: Path, titles: Titles): string {
  const [next, ...others] = rest;
  if (first.name === 'form') return '另一张报表中的数';
  if (first.name === 'lookup') return '台账中的数';
  if (first.args) {
    const what = MEASURES[first.name];
    const [of] = first.args;
    if (what === undefined)
      return of && SHOWN_AS_GIVEN.has(first.name) ? inWords(of, titles) : (FUNCTIONS[first.name] ?? UNNAMED);
    return first.name === 'count' || !of ? what : `${inWords(of, titles)}${what}`;
  }
  const earlier = EARLIER[first.name];
  if (earlier !== undefined && next) return earlier + chainInWords([next, ...others], titles);
  const own = titles.of(first.name);
  if (!next) return own ?? WORDS[first.name] ?? UNNAMED;
  if (own !== undefined && !next.args && others.length === 0)
    return `${own}·${titles.of(next.name) ?? next.name}`;
  const table = titles.table(first.name);
  return table ? `“${table.sheet}”中的数` : UNNAMED;
}

function inWords(node: ASTNode, titles: Titles): string {
  switch (node.op) {
    case 'value':
      return String(node.args);
    case '+':
    case '-':
    case '*':
    case '/': {
      const [left, right] = node.args;
      const loose = node.op === '+' || node.op === '-';
      const inside = (side: ASTNode, plain: boolean) =>
        side.op in SIGNS && !plain ? `（${inWords(side, titles)}）` : inWords(side, titles);
      return `${inside(left, loose)}${SIGNS[node.op]}${inside(right, node.op === '+')}`;
    }
    case '?:':
      return `${inWords(node.args[1], titles)}或${inWords(node.args[2], titles)}`;
    default: {
      const path = pathOf(node);
      return path ? chainInWords(path, titles) : UNNAMED;
    }
  }
}

function valueInWords(text: string, { tolerance }: Rule, titles: Titles): string {
  if (text === 'tolerance' && tolerance)
    return 'absolute' in tolerance ? tolerance.absolute : `${tolerance.percent}%`;
  return `〔${inWords(parse(text).ast, titles)}〕`;
}

/** A rule in one line for those who fill in: number, severity, what its fault would say, and what to do about it. */
export function ruleText(rule: Rule, table: Table, tables: readonly Table[]): string {
  const titles = titlesIn(table, tables, rule.each);
  const message = rule.message.parts.map((part) =>
    'literal' in part
      ? part.literal
      : valueInWords('name' in part ? part.name : part.expression.text, rule, titles),
  );
  const text = `${rule.id}（${rule.severity}级）${message.join('')}${rule.todo}`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
