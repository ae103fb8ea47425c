import { expect, it } from 'vitest';
import { rankTotals } from '../../../shared/assessment/rank-totals.ts';

it('shares a rank among equal totals and leaves the next ones out', () => {
  expect(rankTotals(['91.00', '95.50', '82.00', '91.00'])).toEqual([2, 1, 4, 2]);
  expect(rankTotals(['9.00', '10.00'])).toEqual([2, 1]);
  expect(rankTotals([])).toEqual([]);
});
