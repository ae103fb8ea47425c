import type { Scope } from '../../shared/access/scope.ts';
import type { Duty } from '../../shared/calendar/obligation.ts';
import type { WorkCalendar } from '../../shared/calendar/work-calendar.ts';
import type { Instant } from '../../shared/period/instant.ts';
import { decideAndSave } from '../../shared/submission/decide-and-save.ts';
import type { ExpectationStore } from '../../shared/timeliness/expectation-store.ts';
import { keyOfDuty, openExpected } from '../../shared/timeliness/open-expected.ts';

type Means = { expectations: ExpectationStore; workCalendar: WorkCalendar; scope: Scope };

/** Opens what each duty with a form asks for; opening twice has one effect. How many there are, how many changed. */
export async function openDuties(
  duties: readonly Duty[],
  { expectations, workCalendar, scope }: Means,
  at: Instant,
): Promise<{ expected: number; opened: number }> {
  let [expected, opened] = [0, 0];
  for (const duty of duties) {
    const key = keyOfDuty(duty);
    if (!key) continue;
    expected += 1;
    const outcome = await decideAndSave(
      {
        read: () => expectations.find(scope, key),
        save: (next) => expectations.save(scope, next),
      },
      (now) => openExpected(now, duty, key, workCalendar, scope, at),
    );
    if (outcome.kind === 'changed') opened += 1;
  }
  return { expected, opened };
}
