import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../shared/evidence/fault.ts';
import type { FileRefusal } from '../../shared/evidence/workbook-reading.ts';
import { checkWorkbook } from '../../shared/form/check/check-workbook.ts';
import { parseInstant } from '../../shared/period/instant.ts';
import type { AcceptedForm } from '../../shared/submission/accepted-form.ts';
import type { Templates } from '../../templates/read-templates.ts';
import { UsageProblem } from '../exit-code.ts';
import { formSetting } from './form-setting.ts';
import { identifyFile, type LoadedFile, loadFile } from './load-file.ts';

/** Nobody accepted what is only computed on a desk; the derivation says so where the system would name a person. */
const OFFLINE = '离线核算（未经审核）';

export type FolderOfForms = {
  forms: readonly AcceptedForm[];
  refused: readonly { file: LoadedFile; refusal: FileRefusal }[];
  faulty: readonly { file: LoadedFile; faults: readonly Fault[] }[];
};

/**
 * Reads every workbook of a folder (and below) that says what it is, in file-name order.
 * @throws UsageProblem when there is none, or a workbook does not say which form, unit and period it holds.
 */
export async function formsInFolder(folder: string, templates: Templates): Promise<FolderOfForms> {
  const names = globSync('**/*.xlsx', { cwd: folder }).sort();
  if (names.length === 0) throw new UsageProblem(`“${folder}”中没有 .xlsx 文件。`);
  const found: FolderOfForms = { forms: [], refused: [], faulty: [] };
  const [forms, refused, faulty] = [[...found.forms], [...found.refused], [...found.faulty]];
  for (const name of names) {
    const file = await loadFile(join(folder, name));
    const identified = await identifyFile(file);
    if ('refusal' in identified) {
      refused.push({ file, refusal: identified.refusal });
      continue;
    }
    if (identified.identity.form === undefined) {
      throw new UsageProblem(`“${name}”没有系统标识，无法知道是哪张报表；请使用系统模板，或先移出该文件。`);
    }
    const context = formSetting(identified.identity, templates);
    const checked = await checkWorkbook(file.read(), context);
    if (checked.outcome === 'unreadable') refused.push({ file, refusal: checked.refusal });
    else if (checked.faults.some(({ severity }) => severity === 'A'))
      faulty.push({ file, faults: checked.faults });
    else {
      const { edition, unit, period } = context;
      forms.push({
        key: { form: edition.form, period, unit },
        edition: edition.edition,
        revision: { number: 1, sha256: file.sha256, fileName: file.fileName },
        submittedBy: OFFLINE,
        acceptedBy: OFFLINE,
        acceptedAt: parseInstant(file.modifiedAt.toISOString()),
        rows: checked.rows,
      });
    }
  }
  return { forms, refused, faulty };
}
