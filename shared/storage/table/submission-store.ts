import { demandWithin } from '../../access/demand-within.ts';
import type { Scope } from '../../access/scope.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { Instant } from '../../period/instant.ts';
import type { Submission } from '../../submission/submission.ts';
import type { SubmissionKey } from '../../submission/submission-key.ts';
import type { SubmissionStore } from '../../submission/submission-store.ts';
import { unfinishedSince } from '../../submission/unfinished-since.ts';
import { saveNext } from '../save-next.ts';
import { submissionEntity } from './submission-entity.ts';
import type { Table } from './table.ts';
import { isBefore, waitingSince } from './waiting-since.ts';

export function tableSubmissionStore(table: Table, divisions: DivisionRegister): SubmissionStore {
  const entity = submissionEntity(table);
  const read = async ({ form, period, unit }: SubmissionKey) => {
    const { data } = await entity.get({ form, period, unit }).go({ consistent: true });
    return data?.submission;
  };
  const itemOf = (submission: Submission, unrecordedSince?: string) => ({
    ...submission.key,
    version: submission.history.length,
    submission,
    ...waitingSince(unfinishedSince(submission), unrecordedSince),
  });
  const write = (submission: Submission, seen: number) => {
    // The entry is written here and now, and recorded after.
    const item = itemOf(submission, submission.history.at(-1)?.at);
    const options = { returnOnConditionCheckFailure: true } as const;
    if (seen === 0) return entity.create(item).go(options);
    return entity
      .put(item)
      .where(({ version }, { eq }) => eq(version, seen))
      .go(options);
  };
  const listWaiting = async (scope: Scope, before: Instant) => {
    const { data } = await entity.query.waiting({}).lt({ waitingSince: before }).go({ pages: 'all' });
    return data.filter(({ unit }) => divisions.isWithin(unit, scope.division));
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
      const waiting = await listWaiting(scope, before);
      return waiting.filter((item) => isBefore(item.unfinishedSince, before)).map((item) => item.submission);
    },
    async unrecorded(scope, before) {
      const waiting = await listWaiting(scope, before);
      return waiting
        .filter((item) => isBefore(item.unrecordedSince, before))
        .map(({ submission }) => submission.key);
    },
    async noteRecorded(scope, key, count) {
      demandWithin(scope, key.unit, divisions);
      const submission = await read(key);
      if (submission?.history.length !== count) return;
      // Rejected when an entry was written meanwhile: then it is not all recorded, and stays on the list.
      await entity
        .put(itemOf(submission))
        .where(({ version }, { eq }) => eq(version, count))
        .go({ returnOnConditionCheckFailure: true });
    },
  };
}
