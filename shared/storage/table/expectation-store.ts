import { demandWithin } from '../../access/demand-within.ts';
import type { Scope } from '../../access/scope.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { SubmissionKey } from '../../submission/submission-key.ts';
import type { ExpectationStore } from '../../timeliness/expectation-store.ts';
import type { ExpectedSubmission } from '../../timeliness/expected-submission.ts';
import { saveNext } from '../save-next.ts';
import { expectationEntity } from './expectation-entity.ts';
import type { Table } from './table.ts';

export function tableExpectationStore(table: Table, divisions: DivisionRegister): ExpectationStore {
  const entity = expectationEntity(table);
  const read = async ({ form, period, unit }: SubmissionKey) => {
    const { data } = await entity.get({ form, period, unit }).go({ consistent: true });
    return data?.expected;
  };
  const itemOf = (expected: ExpectedSubmission, recorded: number) => ({
    ...expected.key,
    version: expected.history.length,
    settled: expected.settled === true,
    recorded,
    expected,
  });
  const write = (expected: ExpectedSubmission, seen: number) => {
    // How much of it is recorded is only ever too low: recording twice has one effect.
    const item = itemOf(expected, 0);
    const options = { returnOnConditionCheckFailure: true } as const;
    if (seen === 0) return entity.create(item).go(options);
    return entity
      .put(item)
      .where(({ version }, { eq }) => eq(version, seen))
      .go(options);
  };
  const listOpen = async (scope: Scope) => {
    const { data } = await entity.query.open({}).go({ pages: 'all' });
    return data.filter(({ unit }) => divisions.isWithin(unit, scope.division));
  };
  return {
    async find(scope, key) {
      demandWithin(scope, key.unit, divisions);
      return read(key);
    },
    async list(scope, period) {
      const { data } = await entity.query.byPeriod({ period }).go({ pages: 'all', consistent: true });
      return data
        .filter(({ unit }) => divisions.isWithin(unit, scope.division))
        .map(({ expected }) => expected);
    },
    async unsettled(scope) {
      const open = await listOpen(scope);
      return open.filter(({ settled }) => !settled).map(({ expected }) => expected);
    },
    async save(scope, next) {
      demandWithin(scope, next.key.unit, divisions);
      return saveNext({ write, read: () => read(next.key) }, next);
    },
    async unrecorded(scope, before) {
      const open = await listOpen(scope);
      return open
        .filter(({ recorded, version, expected: { history } }) => {
          const last = history.at(-1);
          return last !== undefined && last.at < before && recorded < version;
        })
        .map(({ expected }) => expected.key);
    },
    async noteRecorded(scope, key, count) {
      demandWithin(scope, key.unit, divisions);
      const expected = await read(key);
      if (expected?.history.length !== count) return;
      // Rejected when an entry was written meanwhile: then it is not all recorded, and stays on the list.
      await entity
        .put(itemOf(expected, count))
        .where(({ version }, { eq }) => eq(version, count))
        .go({ returnOnConditionCheckFailure: true });
    },
  };
}
