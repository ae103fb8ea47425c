import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { SubmissionKey } from '../../submission/submission-key.ts';
import type { ExpectationStore } from '../../timeliness/expectation-store.ts';
import type { ExpectedSubmission } from '../../timeliness/expected-submission.ts';
import { saveNext } from '../save-next.ts';

const keyText = ({ period, form, unit }: SubmissionKey) => `${period}/${form}/${unit}`;

export function memoryExpectationStore(divisions: DivisionRegister): ExpectationStore {
  const stored = new Map<string, ExpectedSubmission>();
  /** How many entries of each history are known to be recorded. */
  const recorded = new Map<string, number>();
  const within = (division: string) =>
    [...stored.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, expected]) => structuredClone(expected))
      .filter(({ key }) => divisions.isWithin(key.unit, division));
  return {
    async find(scope, key) {
      demandWithin(scope, key.unit, divisions);
      return structuredClone(stored.get(keyText(key)));
    },
    async list(scope, period) {
      return within(scope.division).filter(({ key }) => key.period === period);
    },
    async unsettled(scope) {
      return within(scope.division).filter(({ settled }) => !settled);
    },
    async save(scope, next) {
      demandWithin(scope, next.key.unit, divisions);
      const place = keyText(next.key);
      const write = async (expected: ExpectedSubmission, seen: number) => {
        const rejected = (stored.get(place)?.history.length ?? 0) !== seen;
        if (!rejected) stored.set(place, structuredClone(expected));
        return { rejected };
      };
      return saveNext({ write, read: async () => stored.get(place) }, next);
    },
    async unrecorded(scope, before) {
      return within(scope.division)
        .filter(({ key, history }) => {
          const last = history.at(-1);
          return last && last.at < before && (recorded.get(keyText(key)) ?? 0) < history.length;
        })
        .map(({ key }) => key);
    },
    async noteRecorded(scope, key, count) {
      demandWithin(scope, key.unit, divisions);
      if (stored.get(keyText(key))?.history.length === count) recorded.set(keyText(key), count);
    },
  };
}
