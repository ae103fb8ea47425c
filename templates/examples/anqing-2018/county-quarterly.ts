import type { FillInRow } from '../../../shared/form/fill-in-row.ts';
import { decimalOf, type Line, lineFor, partOf, percentOf, sumLines } from './example-lines.ts';
import type { RandomIntegers } from './random-integers.ts';
import type { RelocationPlan } from './relocation-shares.ts';

/** What is planned for a county, from published city totals where there are any. */
export type CountyPlan = { people: number; villages: number; relocation: RelocationPlan };

const ORIGINS = ['system', 'ledger', 'survey'];

function moved({ households, people }: { households: number; people: number }, random: RandomIntegers) {
  const [last, quarter] = [random.between(80, 130), random.between(20, 35)];
  // Finished by the year's end, and the same shares of households and people, so that people never run short.
  const line = (plan: number): Line => ({
    plan,
    total: plan,
    quarter: percentOf(plan, quarter),
    last_year: percentOf(plan, last),
  });
  return { households: line(households), people: line(people) };
}

/** Figures by row id, each in its smallest unit; money in 分 of a 万元. */
function figures({ people, villages, relocation }: CountyPlan, random: RandomIntegers): Record<string, Line> {
  const lifted = lineFor(people, random);
  const money = (tenThousands: number) => lineFor(tenThousands * 100 + random.below(100), random);
  const funds = [3200, 2400, 500, 900].map((base) => money(base + random.below(1800)));
  const arranged = sumLines(funds);
  const sites = moved(relocation.concentrated, random);
  const apart = moved(relocation.dispersed, random);
  const training = [300, 200, 150].map((base) => lineFor(base + random.below(300), random));
  const posts = [120, 80, 60].map((base) => lineFor(base + random.below(150), random));
  const loans = lineFor(400 + random.below(1500), random);
  const amount = partOf(loans, random.between(350, 480), 1);
  const none: Line = { plan: 0, quarter: 0, total: 0, last_year: 0 };
  const found = lineFor(random.between(30, 90), random);
  const petitions = lineFor(random.between(15, 60), random);
  const three = (id: string, [a = none, b = none, c = none]: Line[], parts: [string, string, string]) => ({
    [id]: sumLines([a, b, c]),
    [parts[0]]: a,
    [parts[1]]: b,
    [parts[2]]: c,
  });
  return {
    lifted_people: lifted,
    lifted_households: partOf(lifted, 10, random.between(28, 34)),
    exited_villages: {
      plan: villages,
      total: villages,
      quarter: villages,
      last_year: percentOf(villages, 110),
    },
    funds_arranged: arranged,
    funds_central: funds[0] ?? none,
    funds_province: funds[1] ?? none,
    funds_city: funds[2] ?? none,
    funds_county: funds[3] ?? none,
    funds_paid: { ...partOf(arranged, random.between(95, 99), 100), plan: arranged.plan },
    moved_households: sumLines([sites.households, apart.households]),
    moved_households_sites: sites.households,
    moved_households_apart: apart.households,
    moved_people: sumLines([sites.people, apart.people]),
    moved_people_sites: sites.people,
    moved_people_apart: apart.people,
    sites: moved({ households: relocation.sites, people: 0 }, random).households,
    ...three('trained', training, ['trained_by_order', 'trained_directed', 'trained_on_post']),
    ...three('posts', posts, ['posts_forest', 'posts_road', 'posts_cleaning']),
    loan_households: loans,
    loan_amount: amount,
    loan_overdue: partOf(amount, random.between(0, 20), 1000),
    houses_renovated: lineFor(100 + random.below(600), random),
    students_aided: lineFor(1500 + random.below(6000), random),
    dropouts: none,
    problems_found: found,
    problems_closed: partOf(found, random.between(80, 100), 100),
    petitions_received: petitions,
    petitions_closed: partOf(petitions, random.between(85, 100), 100),
  };
}

const MONEY = /^(funds_|loan_amount|loan_overdue)/;
/** Columns that the form prints as “—”. */
const NOT_PLANNED = /^(dropouts|problems_|petitions_)/;

function cellsOf(id: string, line: Line, origin: string, remark: string): Record<string, string> {
  const places = MONEY.test(id) ? 2 : 0;
  const text = (value: number) => decimalOf(value, places);
  return {
    ...(id === 'loan_overdue' || NOT_PLANNED.test(id) ? {} : { plan: text(line.plan) }),
    ...(id === 'loan_overdue' ? {} : { quarter: text(line.quarter) }),
    total: text(line.total),
    last_year: text(line.last_year),
    origin,
    remark,
  };
}

/** 季度工作报表 of one county for the year's last quarter, in agreement with the form's rules. */
export function countyQuarterly(plan: CountyPlan, remark: string, random: RandomIntegers): FillInRow[] {
  return Object.entries(figures(plan, random)).map(([id, line]) => ({
    table: 'main',
    key: id,
    cells: cellsOf(id, line, random.pick(ORIGINS), remark),
  }));
}
