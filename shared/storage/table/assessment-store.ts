import { demandWithin } from '../../access/demand-within.ts';
import type { AssessmentStore } from '../../assessment/assessment-store.ts';
import type { AssessmentRun, RunPointer } from '../../assessment/run/assessment-run.ts';
import { runUnfinishedSince } from '../../assessment/run/run-decisions.ts';
import type { SealedAssessment } from '../../assessment/seal-assessment.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import { saveNext } from '../save-next.ts';
import { pageStore } from './page-store.ts';
import { runEntity } from './run-entity.ts';
import type { Table } from './table.ts';

const ownerOf = ({ scheme, period, version }: RunPointer) => `run/${scheme}/${period}/${version}`;

export function tableAssessmentStore(table: Table, divisions: DivisionRegister): AssessmentStore {
  const entity = runEntity(table);
  const pages = pageStore(table);
  const read = async ({ scheme, period, version }: RunPointer) => {
    const { data } = await entity.get({ scheme, period, version }).go({ consistent: true });
    return data?.run;
  };
  const write = (run: AssessmentRun, seen: number) => {
    const item = {
      ...run.pointer,
      entries: seen + 1,
      run,
      unfinishedSince: runUnfinishedSince(run) ?? '',
    };
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
      const { data } = await entity.query.unfinished({}).lt({ unfinishedSince: before }).go({ pages: 'all' });
      return data.map(({ run }) => run).filter(({ city }) => divisions.isWithin(city, scope.division));
    },
  };
}
