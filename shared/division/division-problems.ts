import type { DatedName, Division, DivisionLevel } from './division.ts';

const LEVEL_ABOVE: Record<DivisionLevel, readonly DivisionLevel[]> = {
  province: [],
  prefecture: ['province'],
  county: ['prefecture'],
  local: ['prefecture', 'county'],
};
const label = (division: Division) => `${division.code} ${division.names.at(-1)?.name ?? ''}`;
const backwards = ({ from, until }: Pick<DatedName, 'from' | 'until'>) =>
  from !== undefined && until !== undefined && from > until;
const overlap = (a: DatedName, b: DatedName) =>
  (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999');

function namesProblem({ names }: Division): string | undefined {
  if (names.some(backwards)) return '名称的起止日期颠倒';
  const twice = names.some((name, at) => names.slice(at + 1).some((later) => overlap(name, later)));
  return twice ? '同一天有两个正式名称' : undefined;
}

/** What is wrong with a division by itself or beside the others; texts in Chinese, empty when all is well. */
export function divisionProblems(divisions: readonly Division[]): string[] {
  const byCode = new Map<string, Division>();
  const problems: string[] = [];
  for (const division of divisions) {
    const say = (problem: string) => problems.push(`${label(division)}：${problem}`);
    if (byCode.has(division.code)) say('代码重复');
    byCode.set(division.code, division);
    if (/[A-Z]/.test(division.code) !== (division.level === 'local'))
      say('本地单位的代码须含字母，国家标准代码须为6位数字');
    if (backwards(division)) say('起止日期颠倒');
    const names = namesProblem(division);
    if (names) say(names);
  }
  for (const division of divisions) {
    const say = (problem: string) => problems.push(`${label(division)}：${problem}`);
    const parent = division.parent === undefined ? undefined : byCode.get(division.parent);
    const above = LEVEL_ABOVE[division.level];
    if (division.parent !== undefined && !parent) say(`上级代码 ${division.parent} 不存在`);
    if (division.parent === undefined && above.length > 0) say('缺上级代码');
    if (parent && !above.includes(parent.level)) say(`上级 ${label(parent)} 的层级不对`);
    const successor = division.succeededBy === undefined ? undefined : byCode.get(division.succeededBy);
    if (division.succeededBy !== undefined && !successor) say(`接续代码 ${division.succeededBy} 不存在`);
    if (successor && !(division.until !== undefined && successor.from !== undefined))
      say('有接续代码时，本代码须有止日、接续代码须有起日');
    else if (successor && (division.until ?? '') >= (successor.from ?? '')) say('与接续代码的有效期重叠');
  }
  return problems;
}
