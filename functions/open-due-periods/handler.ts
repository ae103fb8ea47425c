import type { Scope } from '../../shared/access/scope.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import type { ObligationCatalogue } from '../../shared/calendar/obligation-catalogue.ts';
import { periodsOpened } from '../../shared/calendar/periods-opened.ts';
import type { WorkCalendar } from '../../shared/calendar/work-calendar.ts';
import { type Instant, shanghaiDate } from '../../shared/period/instant.ts';
import { recordsFrom } from '../../shared/storage/storage-from.ts';
import type { ExpectationStore } from '../../shared/timeliness/expectation-store.ts';
import { clock } from '../chain/clock.ts';
import { log } from '../chain/log.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { templatesIn } from '../chain/templates-in.ts';
import { overSchedule } from '../middleware.ts';
import { openDuties } from '../open-period/open-duties.ts';
import { environment } from './environment.ts';

type Dependencies = {
  expectations: ExpectationStore;
  obligations: ObligationCatalogue;
  workCalendar: WorkCalendar;
  scope: Scope;
};

// A schedule that did not run for a month is made up for; what is older somebody must open by hand, so that a
// system set up in 2026 does not call for the reports of 2018.
const LOOK_BACK = 31;

/** Opens every period that ended lately. Returns how many expectations it wrote. */
export function createHandler(dependencies: Dependencies): (at: Instant) => Promise<number> {
  const { obligations, scope } = dependencies;
  return async (at) => {
    const periods = periodsOpened(shanghaiDate(at), LOOK_BACK);
    const duties = periods.flatMap((period) => obligations.duties(scope.division, period));
    return (await openDuties(duties, dependencies, at)).opened;
  };
}

export function handlerFrom(variables: Record<string, string | undefined>) {
  const parsed = environment.parse(variables);
  const templates = templatesIn(parsed.TEMPLATES_DIRECTORY);
  const records = recordsFrom(parsed, templates.divisions);
  const open = createHandler({ ...records, ...templates, scope: systemScope(parsed.CITY) });
  return overSchedule({ name: 'open-due-periods', clock, log }, open);
}

export const handler = onFirstCall(handlerFrom);
