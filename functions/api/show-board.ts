import { type Rational, rational, roundRational, times } from '../../shared/quantity/rational.ts';
import type { BoardRow } from '../../shared/timeliness/board.ts';
import type { readBoard } from './calendar.ts';
import type { Content } from './route.ts';

const percent = (share: Rational) => `${roundRational(times(share, rational(100n)), 1)}%`;

export function showBoardRow(
  { completeness, timeliness, cells, ...counts }: BoardRow,
  unitName: string,
): Content<typeof readBoard>['rows'][number] {
  return {
    ...counts,
    unitName,
    ...(completeness ? { completeness: percent(completeness) } : {}),
    ...(timeliness ? { timeliness: percent(timeliness) } : {}),
    cells: cells.map(({ key: { form, period }, ...cell }) => ({ form, period, ...cell })),
  };
}
