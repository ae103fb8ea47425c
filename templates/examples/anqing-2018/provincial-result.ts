import type { FillInRow } from '../../../shared/form/fill-in-row.ts';
import type { Example } from './example-figures.ts';
import { decimalOf } from './example-lines.ts';
import type { RandomIntegers } from './random-integers.ts';

/** 省级考核结果: no result by county was published, so every figure is made up, 82–95 on a hundred-point scale. */
export function provincialResult({ counties, tie, remark }: Example, random: RandomIntegers): FillInRow[] {
  const codes = Object.keys(counties).sort();
  const results = new Map(codes.map((code) => [code, random.between(8200, 9500)]));
  results.set(tie[1], results.get(tie[0]) ?? 0);
  return codes.map((county) => ({
    table: 'result',
    key: county,
    cells: { county, result: decimalOf(results.get(county) ?? 0, 2), document: remark },
  }));
}
