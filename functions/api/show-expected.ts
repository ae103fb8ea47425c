import type { ExpectedSubmission } from '../../shared/timeliness/expected-submission.ts';
import type { extendDue } from './calendar.ts';
import type { Content } from './route.ts';

export function showExpected({
  key,
  title,
  due,
  undetermined,
  exempt,
  history,
}: ExpectedSubmission): Content<typeof extendDue> {
  return {
    ...key,
    title,
    exempt: exempt === true,
    history: [...history],
    ...(due === undefined ? {} : { due }),
    ...(undetermined === undefined ? {} : { undetermined }),
  };
}
