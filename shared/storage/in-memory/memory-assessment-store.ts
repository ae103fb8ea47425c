import { demandWithin } from '../../access/demand-within.ts';
import type { AssessmentStore } from '../../assessment/assessment-store.ts';
import type { AssessmentRun, RunPointer } from '../../assessment/run/assessment-run.ts';
import { runUnfinishedSince } from '../../assessment/run/run-decisions.ts';
import type { SealedAssessment } from '../../assessment/seal-assessment.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import { contentName, measure } from '../pages/pages.ts';
import { saveNext } from '../save-next.ts';

const keyText = ({ scheme, period, version }: RunPointer) => `${scheme}/${period}/${version}`;

export function memoryAssessmentStore(divisions: DivisionRegister): AssessmentStore {
  const runs = new Map<string, AssessmentRun>();
  /** How many entries of each history are known to be recorded. */
  const recorded = new Map<string, number>();
  const results = new Map<string, SealedAssessment>();
  const resultPlace = (run: AssessmentRun, content: string) => `${keyText(run.pointer)}/${content}`;
  return {
    async find(scope, pointer) {
      const run = runs.get(keyText(pointer));
      if (run) demandWithin(scope, run.city, divisions);
      return structuredClone(run);
    },
    async latest(scope, scheme, period) {
      const run = [...runs.values()]
        .filter(({ pointer }) => pointer.scheme === scheme && pointer.period === period)
        .sort((a, b) => b.pointer.version - a.pointer.version)[0];
      if (run) demandWithin(scope, run.city, divisions);
      return structuredClone(run);
    },
    async save(scope, next) {
      demandWithin(scope, next.city, divisions);
      const place = keyText(next.pointer);
      const write = async (run: AssessmentRun, seen: number) => {
        const rejected = (runs.get(place)?.history.length ?? 0) !== seen;
        if (!rejected) runs.set(place, structuredClone(run));
        return { rejected };
      };
      return saveNext({ write, read: async () => runs.get(place) }, next);
    },
    async saveResult(scope, run, assessment) {
      demandWithin(scope, run.city, divisions);
      const name = contentName([measure([assessment])]);
      results.set(resultPlace(run, name), structuredClone(assessment));
      return name;
    },
    async result(scope, run) {
      demandWithin(scope, run.city, divisions);
      if (run.content === undefined) return undefined;
      const found = results.get(resultPlace(run, run.content));
      if (!found) throw new Error(`content ${run.content} is missing`);
      return structuredClone(found);
    },
    async unfinished(scope, before) {
      return [...runs.values()]
        .filter((run) => {
          const since = runUnfinishedSince(run);
          return since !== undefined && since < before && divisions.isWithin(run.city, scope.division);
        })
        .map((run) => structuredClone(run));
    },
    async unrecorded(scope, before) {
      return [...runs.values()]
        .filter(({ pointer, history, city }) => {
          const last = history.at(-1);
          const isLacking =
            last && last.at < before && (recorded.get(keyText(pointer)) ?? 0) < history.length;
          return isLacking && divisions.isWithin(city, scope.division);
        })
        .map(({ pointer }) => structuredClone(pointer));
    },
    async noteRecorded(scope, pointer, count) {
      const run = runs.get(keyText(pointer));
      if (run?.history.length !== count) return;
      demandWithin(scope, run.city, divisions);
      recorded.set(keyText(pointer), count);
    },
  };
}
