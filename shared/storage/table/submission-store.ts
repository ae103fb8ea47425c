import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { Submission } from '../../submission/submission.ts';
import type { SubmissionKey } from '../../submission/submission-key.ts';
import type { SubmissionStore } from '../../submission/submission-store.ts';
import { unfinishedSince } from '../../submission/unfinished-since.ts';
import { saveNext } from '../save-next.ts';
import { submissionEntity } from './submission-entity.ts';
import type { Table } from './table.ts';

export function tableSubmissionStore(table: Table, divisions: DivisionRegister): SubmissionStore {
  const entity = submissionEntity(table);
  const read = async ({ form, period, unit }: SubmissionKey) => {
    const { data } = await entity.get({ form, period, unit }).go({ consistent: true });
    return data?.submission;
  };
  const write = (submission: Submission, seen: number) => {
    const item = {
      ...submission.key,
      version: seen + 1,
      submission,
      unfinishedSince: unfinishedSince(submission) ?? '',
    };
    const options = { returnOnConditionCheckFailure: true } as const;
    if (seen === 0) return entity.create(item).go(options);
    return entity
      .put(item)
      .where(({ version }, { eq }) => eq(version, seen))
      .go(options);
  };
  return {
    async find(scope, key) {
      demandWithin(scope, key.unit, divisions);
      return read(key);
    },
    async list(scope, period, form) {
      const { data } = await entity.query
        .byPeriod({ period, ...(form === undefined ? {} : { form }) })
        .go({ pages: 'all', consistent: true });
      return data
        .filter(({ unit }) => divisions.isWithin(unit, scope.division))
        .map(({ submission }) => submission);
    },
    async save(scope, next) {
      demandWithin(scope, next.key.unit, divisions);
      return saveNext({ write, read: () => read(next.key) }, next);
    },
    async unfinished(scope, before) {
      const { data } = await entity.query.unfinished({}).lt({ unfinishedSince: before }).go({ pages: 'all' });
      return data
        .filter(({ unit }) => divisions.isWithin(unit, scope.division))
        .map(({ submission }) => submission);
    },
  };
}
