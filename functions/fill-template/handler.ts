import { createHash } from 'node:crypto';
import type { FileStore } from '../../shared/access/file-store.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import { lastDay, periodLabel } from '../../shared/period/period.ts';
import { fillInLayout } from '../../shared/report/fill-in-layout.ts';
import type { WorkbookLayout } from '../../shared/report/workbook-layout.ts';
import { filesFrom } from '../../shared/storage/storage-from.ts';
import { checkOwed } from '../../shared/submission/check-owed.ts';
import { fillTemplate as route } from '../api/reports.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = {
  files: FileStore;
  forms: FormCatalogue;
  divisions: DivisionRegister;
  write: (layout: WorkbookLayout) => Promise<Uint8Array>;
};

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes the workbook that the unit fills in for the period and hands out its link. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { files, forms, divisions, write } = dependencies;
  return async ({ scope, path: { form, period, unit } }) => {
    const owed = checkOwed({ form, period, unit }, forms, divisions);
    if ('refusal' in owed) return owed;
    const on = lastDay(period);
    const unitName = divisions.nameOn(unit, on);
    const divisionNames = divisions
      .childrenOf(unit, on)
      .map(({ code }) => ({ code, name: divisions.nameOn(code, on) }));
    const bytes = await write(fillInLayout(owed.edition, { unit, unitName, period, divisionNames }));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const file = { path: `templates/${form}/${period}/${unit}/${hash}.xlsx`, owner: unit };
    await files.write(scope, file, bytes, WORKBOOK);
    const fileName = `${owed.edition.title}（${unitName}，${periodLabel(period)}）.xlsx`;
    return { content: { ...(await files.downloadLink(scope, file, fileName)), fileName } };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, _, { forms, divisions }) => {
  const files = filesFrom(parsed, parsed.REPORTS_BUCKET, divisions);
  const write = async (layout: WorkbookLayout) =>
    (await import('../../shared/documents/spreadsheet/write-fillable-workbook.ts')).writeFillableWorkbook(
      layout,
    );
  return createHandler({ files, forms, divisions, write });
});

export const handler = onFirstCall(handlerFrom);
