import type { FillInRow } from '../../../shared/form/fill-in-row.ts';
import { decimalOf } from './example-lines.ts';
import type { RandomIntegers } from './random-integers.ts';
import type { RelocationPlan } from './relocation-shares.ts';

type Progress = Record<string, number>;
const MONEY = ['invested', 'invested_homes', 'invested_facilities'];

/** All moved in by the year's end, one person of each household in work (HN-35). */
function progress(
  { households, people }: { households: number; people: number },
  random: RandomIntegers,
): Progress {
  // 万元 in 分: homes by the person, facilities by the household.
  const homes = people * random.between(180, 220);
  const facilities = households * random.between(150, 260);
  return {
    plan_households: households,
    plan_people: people,
    started_homes: households,
    finished_homes: households,
    moved_households: households,
    moved_people: people,
    invested: homes + facilities,
    invested_homes: homes,
    invested_facilities: facilities,
    trained: households + Math.floor((households * random.between(10, 60)) / 100),
    posts: households,
    employed_households: households,
  };
}

function row(key: string, figures: Progress, remark: string): FillInRow {
  const cells = Object.entries(figures).map(([column, value]) => [
    column,
    decimalOf(value, MONEY.includes(column) ? 2 : 0),
  ]);
  return { table: 'main', key, cells: { ...Object.fromEntries(cells), remark } };
}

/** 易地扶贫搬迁进度表 of one county at the end of the year, in agreement with the form's rules. */
export function relocationProgress(
  plan: RelocationPlan,
  remark: string,
  random: RandomIntegers,
): FillInRow[] {
  const concentrated = progress(plan.concentrated, random);
  const dispersed = progress(plan.dispersed, random);
  const all = Object.fromEntries(
    Object.entries(concentrated).map(([column, value]) => [column, value + (dispersed[column] ?? 0)]),
  );
  const sites = { started_sites: plan.sites, finished_sites: plan.sites };
  return [
    row('all', { ...all, ...sites }, remark),
    row('sites', { ...concentrated, ...sites }, remark),
    row('apart', dispersed, remark),
  ];
}
