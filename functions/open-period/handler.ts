import type { ObligationCatalogue } from '../../shared/calendar/obligation-catalogue.ts';
import type { WorkCalendar } from '../../shared/calendar/work-calendar.ts';
import { shanghaiDate } from '../../shared/period/instant.ts';
import { firstDay, periodLabel } from '../../shared/period/period.ts';
import type { ExpectationStore } from '../../shared/timeliness/expectation-store.ts';
import { openPeriod as route } from '../api/calendar.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';
import { openDuties } from './open-duties.ts';

type Dependencies = {
  expectations: ExpectationStore;
  obligations: ObligationCatalogue;
  workCalendar: WorkCalendar;
  city: string;
};

/** Opens a period by hand: one that lies further back than the daily schedule looks, or before it is over. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { obligations, city } = dependencies;
  return async ({ scope, path: { period }, at }) => {
    const duties = obligations.duties(city, period).filter(({ obligation }) => obligation.form !== undefined);
    if (duties.length === 0 || shanghaiDate(at) < firstDay(period))
      return {
        refusal: {
          code: 'wrong-period',
          message:
            duties.length === 0
              ? `${periodLabel(period)}没有应报任务。`
              : `${periodLabel(period)}尚未开始，不能开启。`,
          todo: '请核对报告期；应报任务在报送日程（templates/calendars）中规定。',
        },
      };
    return { content: { period, ...(await openDuties(duties, { ...dependencies, scope }, at)) } };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, records, templates) =>
  createHandler({ ...records, ...templates, city: parsed.CITY }),
);

export const handler = onFirstCall(handlerFrom);
