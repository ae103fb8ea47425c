import type { FileStore } from '../../shared/access/file-store.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import type { DivisionCode } from '../../shared/division/division.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import { prefillRows } from '../../shared/form/prefill.ts';
import { periodLabel } from '../../shared/period/period.ts';
import { fillInLayout } from '../../shared/report/fill-in-layout.ts';
import { fillInRequest } from '../../shared/report/fill-in-request.ts';
import { filesFrom } from '../../shared/storage/storage-from.ts';
import { checkOwed } from '../../shared/submission/check-owed.ts';
import type { RevisionContents } from '../../shared/submission/revision-contents.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { fillTemplate as route } from '../api/reports.ts';
import type { Handle } from '../chain/call.ts';
import { gatherKnown } from '../chain/gather-known.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { storeWorkbook, type WriteWorkbook, writeWorkbook } from '../chain/store-workbook.ts';
import { environment } from './environment.ts';

type Dependencies = {
  submissions: SubmissionStore;
  contents: RevisionContents;
  files: FileStore;
  forms: FormCatalogue;
  divisions: DivisionRegister;
  city: DivisionCode;
  write: WriteWorkbook;
};

/** Makes the workbook that the unit fills in for the period, with what is known already, and hands out its link. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { forms, divisions, city } = dependencies;
  return async ({ scope, path: key }) => {
    const owed = checkOwed(key, forms, divisions);
    if ('refusal' in owed) return owed;
    const { edition } = owed;
    // Read with the scope that the check will read with, so that both know the same: also what the unit reported
    // under the code it had before.
    const known = await gatherKnown(edition, key, { ...dependencies, scope: systemScope(city) });
    const prefilled = await prefillRows(edition, key.period, known);
    const request = fillInRequest({ ...key, divisions }, { prefilled });
    const saveAs = `${edition.title}（${request.unitName}，${periodLabel(key.period)}）.xlsx`;
    const keeping = { folder: 'templates', key, saveAs } as const;
    return { content: await storeWorkbook(fillInLayout(edition, request), keeping, scope, dependencies) };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, records, { forms, divisions }) => {
  const files = filesFrom(parsed, parsed.REPORTS_BUCKET, divisions);
  return createHandler({ ...records, files, forms, divisions, city: parsed.CITY, write: writeWorkbook });
});

export const handler = onFirstCall(handlerFrom);
