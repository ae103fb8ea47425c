import type { WorkCalendar } from '../../shared/calendar/work-calendar.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { shanghaiDate } from '../../shared/period/instant.ts';
import { periodsWithin } from '../../shared/period/periods-within.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { overviewBoard } from '../../shared/timeliness/board.ts';
import type { ExpectationStore } from '../../shared/timeliness/expectation-store.ts';
import { readBoard as route } from '../api/calendar.ts';
import { showBoardRow } from '../api/show-board.ts';
import type { Handle } from '../chain/call.ts';
import { followedUp } from '../chain/followed-up.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = {
  expectations: ExpectationStore;
  submissions: SubmissionStore;
  workCalendar: WorkCalendar;
  divisions: DivisionRegister;
};

/**
 * What is owed within the caller's scope and how it stands: everything of the period that is asked for, and whatever
 * is overdue besides. Without a period everything that is not settled.
 */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { expectations, workCalendar, divisions } = dependencies;
  return async ({ scope, query: { period }, at }) => {
    const periods = period === undefined ? [] : periodsWithin(period);
    const lists = await Promise.all(periods.map((each) => expectations.list(scope, each)));
    const asked = lists.flat();
    const open = (await expectations.unsettled(scope)).filter(({ key }) => !periods.includes(key.period));
    const followed = await followedUp([...asked, ...open], { ...dependencies, scope }, at);
    const shown = followed.filter(
      ({ expected: { key }, now }) =>
        period === undefined || periods.includes(key.period) || now.standing === 'overdue',
    );
    const today = shanghaiDate(at);
    const rows = overviewBoard(shown, workCalendar, today);
    return {
      content: { day: today, rows: rows.map((row) => showBoardRow(row, divisions.nameOn(row.unit, today))) },
    };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, records, templates) =>
  createHandler({ ...records, ...templates }),
);

export const handler = onFirstCall(handlerFrom);
