import type { DivisionRegister } from '../../shared/division/division-register.ts';
import { followCells } from '../../shared/form/compare/follow-cells.ts';
import { showValue } from '../../shared/form/compare/show-difference.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import { lastDay } from '../../shared/period/period.ts';
import { answerTo } from '../../shared/submission/compared-revision.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import { revisionOf } from '../../shared/submission/submission.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { listReturns as route } from '../api/differences.ts';
import type { Content } from '../api/route.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { readRows } from '../chain/read-rows.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = {
  submissions: SubmissionStore;
  contents: RevisionContents;
  forms: FormCatalogue;
  divisions: DivisionRegister;
};

/** Every return of a submission: who and why, which cells, what stood there, and what the answer says instead. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { submissions, contents, forms, divisions } = dependencies;
  return async ({ scope, path: key }) => {
    const submission = await submissions.find(scope, key);
    const setting = { register: divisions, unit: key.unit, on: lastDay(key.period) };
    const returns: Content<typeof route>['returns'] = [];
    if (!submission?.returns) return { content: { returns } };
    for (const [at, { revision, cells, reason, by, role, at: when }] of submission.returns.entries()) {
      const before = await readRows(submission, revision, contents, scope);
      const edition = before && forms.edition(key.form, before.edition);
      if (!before || !edition) throw new Error('a return of what was never read');
      const answer = answerTo(submission, at);
      const after = answer === undefined ? undefined : await readRows(submission, answer, contents, scope);
      const followed = followCells(cells, before.rows, after?.rows ?? before.rows);
      returns.push({
        at: when,
        by,
        role,
        reason,
        revision,
        ...(answer === undefined
          ? {}
          : { answer, answeredBy: revisionOf(submission, answer)?.uploadedBy ?? '' }),
        cells: followed.map(({ sheet, cell, table = '', column = '', was, is }) => ({
          sheet,
          cell,
          was: showValue(was, { table, column }, edition, setting),
          ...(after ? { is: showValue(is, { table, column }, edition, setting) } : {}),
        })),
      });
    }
    return { content: { returns } };
  };
}

export const handlerFrom = routeFunction(
  route,
  environment,
  (_, { submissions, contents }, { forms, divisions }) =>
    createHandler({ submissions, contents, forms, divisions }),
);

export const handler = onFirstCall(handlerFrom);
