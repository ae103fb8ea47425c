import { demandWithin } from '../../access/demand-within.ts';
import type { Scope } from '../../access/scope.ts';
import type { AssessmentStore } from '../../assessment/assessment-store.ts';
import type { AssessmentRun, RunPointer } from '../../assessment/run/assessment-run.ts';
import { runUnfinishedSince } from '../../assessment/run/run-decisions.ts';
import type { SealedAssessment } from '../../assessment/seal-assessment.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { Instant } from '../../period/instant.ts';
import { saveNext } from '../save-next.ts';
import { pageStore } from './page-store.ts';
import { runEntity } from './run-entity.ts';
import type { Table } from './table.ts';
import { isBefore, waitingSince } from './waiting-since.ts';

const ownerOf = ({ scheme, period, version }: RunPointer) => `run/${scheme}/${period}/${version}`;

export function tableAssessmentStore(table: Table, divisions: DivisionRegister): AssessmentStore {
  const entity = runEntity(table);
  const pages = pageStore(table);
  const read = async ({ scheme, period, version }: RunPointer) => {
    const { data } = await entity.get({ scheme, period, version }).go({ consistent: true });
    return data?.run;
  };
  const itemOf = (run: AssessmentRun, unrecordedSince?: string) => ({
    ...run.pointer,
    entries: run.history.length,
    run,
    ...waitingSince(runUnfinishedSince(run), unrecordedSince),
  });
  const listWaiting = async (scope: Scope, before: Instant) => {
    const { data } = await entity.query.waiting({}).lt({ waitingSince: before }).go({ pages: 'all' });
    return data.filter(({ run }) => divisions.isWithin(run.city, scope.division));
  };
  const write = (run: AssessmentRun, seen: number) => {
    const item = itemOf(run, run.history.at(-1)?.at);
    const options = { returnOnConditionCheckFailure: true } as const;
    if (seen === 0) return entity.create(item).go(options);
    return entity
      .put(item)
      .where(({ entries }, { eq }) => eq(entries, seen))
      .go(options);
  };
  return {
    async find(scope, pointer) {
      const run = await read(pointer);
      if (run) demandWithin(scope, run.city, divisions);
      return run;
    },
    async latest(scope, scheme, period) {
      const { data } = await entity.query
        .byScheme({ scheme, period })
        .go({ order: 'desc', limit: 1, consistent: true });
      const run = data[0]?.run;
      if (run) demandWithin(scope, run.city, divisions);
      return run;
    },
    async save(scope, next) {
      demandWithin(scope, next.city, divisions);
      return saveNext({ write, read: () => read(next.pointer) }, next);
    },
    async saveResult(scope, run, assessment) {
      demandWithin(scope, run.city, divisions);
      return pages.write(ownerOf(run.pointer), { assessment: [assessment] });
    },
    async result(scope, run) {
      demandWithin(scope, run.city, divisions);
      if (run.content === undefined) return undefined;
      const [assessment] = await pages.read(ownerOf(run.pointer), run.content, 'assessment');
      return assessment as SealedAssessment;
    },
    async unfinished(scope, before) {
      const waiting = await listWaiting(scope, before);
      return waiting.filter((item) => isBefore(item.unfinishedSince, before)).map(({ run }) => run);
    },
    async unrecorded(scope, before) {
      const waiting = await listWaiting(scope, before);
      return waiting.filter((item) => isBefore(item.unrecordedSince, before)).map(({ run }) => run.pointer);
    },
    async noteRecorded(scope, pointer, count) {
      const run = await read(pointer);
      if (run?.history.length !== count) return;
      demandWithin(scope, run.city, divisions);
      await entity
        .put(itemOf(run))
        .where(({ entries }, { eq }) => eq(entries, count))
        .go({ returnOnConditionCheckFailure: true });
    },
  };
}
