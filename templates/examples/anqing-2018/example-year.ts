import { type Period, parsePeriod } from '../../../shared/period/period.ts';
import { countyQuarterly } from './county-quarterly.ts';
import { exampleFigures, type Published } from './example-figures.ts';
import type { ExampleUpload } from './example-upload.ts';
import { municipalRecord } from './municipal-record.ts';
import { provincialResult } from './provincial-result.ts';
import { randomIntegers } from './random-integers.ts';
import { relocationProgress } from './relocation-progress.ts';
import { relocationShares } from './relocation-shares.ts';
import { splitTotal } from './split-total.ts';

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === undefined) throw new RangeError(`not a period: ${text}`);
  return parsed;
}

function targetOf({ targets }: Published, id: string): number {
  const target = targets.find((each) => each.id === id);
  if (!target) throw new RangeError(`no target ${id}`);
  return target.value;
}

/**
 * The workbooks of Anqing's year 2018: the city's two registers and two quarterly forms of each county. Published
 * city totals are kept exactly; everything else is 示例数据 from the seed in example.yaml, the same on every run.
 */
export function exampleYear(): ExampleUpload[] {
  const { published, example } = exampleFigures();
  const { year, city } = published;
  const codes = Object.keys(example.counties).sort();
  const shares = (of: 'poverty' | 'villages') => codes.map((code) => example.counties[code]?.share[of] ?? 0);
  const people = splitTotal(targetOf(published, 'lifted_people'), shares('poverty'));
  const villages = splitTotal(targetOf(published, 'exited_villages'), shares('villages'));
  const relocation = relocationShares(published, example);
  // One stream for each workbook: changing one leaves the others as they were.
  const stream = (number: number) => randomIntegers(example.seed + number);
  const quarter = period(`${year}Q4`);
  const counties = codes.flatMap((unit, at): ExampleUpload[] => {
    const name = example.counties[unit]?.name ?? unit;
    const plan = relocation.get(unit);
    if (!plan) throw new RangeError(`no relocation plan for ${unit}`);
    const whole = { people: people[at] ?? 0, villages: villages[at] ?? 0, relocation: plan };
    return [
      {
        form: 'county-quarterly',
        period: quarter,
        unit,
        fileName: `${name}${year}年第四季度工作报表（示例数据）.xlsx`,
        rows: countyQuarterly(whole, example.remark, stream(100 + at)),
      },
      {
        form: 'relocation-progress',
        period: quarter,
        unit,
        fileName: `${name}${year}年第四季度易地扶贫搬迁进度表（示例数据）.xlsx`,
        rows: relocationProgress(plan, example.remark, stream(200 + at)),
      },
    ];
  });
  return [
    {
      form: 'provincial-result',
      period: period(year),
      unit: city,
      fileName: `安庆市${year}年省级考核结果（示例数据）.xlsx`,
      rows: provincialResult(example, stream(1)),
    },
    {
      form: 'municipal-record',
      period: period(year),
      unit: city,
      fileName: `安庆市${year}年日常考核记录（示例数据）.xlsx`,
      rows: municipalRecord(example, year, stream(2)),
    },
    ...counties,
  ];
}
