import { writeFile } from 'node:fs/promises';
import { writeFillableWorkbook } from '../../shared/documents/spreadsheet/write-fillable-workbook.ts';
import { countFaults } from '../../shared/evidence/fault.ts';
import { checkWorkbook } from '../../shared/form/check/check-workbook.ts';
import { lastDay, periodLabel } from '../../shared/period/period.ts';
import { annotateUpload } from '../../shared/report/annotate-upload.ts';
import { readTemplates } from '../../templates/read-templates.ts';
import { type EarlierFiles, knownBefore } from '../evidence/earlier-files.ts';
import { type FormOptions, formSetting } from '../evidence/form-setting.ts';
import { identifyFile, loadFile } from '../evidence/load-file.ts';
import { EXIT } from '../exit-code.ts';
import { faultLine } from '../print/fault-line.ts';
import { printRefusal } from '../print/refusal.ts';

export type CheckOptions = FormOptions & EarlierFiles & { annotate?: string; json?: boolean };

/** Checks one workbook as the system would. @returns the exit code: faults when anything of severity A, B or C was found. */
export async function check(path: string, options: CheckOptions): Promise<number> {
  const templates = readTemplates(options.templates);
  const file = await loadFile(path);
  const identified = await identifyFile(file);
  if ('refusal' in identified) return printRefusal(file, identified.refusal, options.json === true);
  const setting = formSetting({ ...identified.identity, ...options }, templates);
  const context = { ...setting, ...(await knownBefore(options, setting, templates)) };
  const checked = await checkWorkbook(file.read(), context);
  if (checked.outcome === 'unreadable') return printRefusal(file, checked.refusal, options.json === true);
  if (options.annotate !== undefined) {
    const returned = await annotateUpload(file.read(), context, checked.faults);
    await writeFile(options.annotate, await writeFillableWorkbook(returned));
  }
  const counts = countFaults(checked.faults);
  const { edition, unit, period, divisions } = context;
  if (options.json) {
    const { rowsRead, rowsAccepted, faults } = checked;
    const report = {
      file: file.fileName,
      sha256: file.sha256,
      form: edition.form,
      edition: edition.edition,
      unit,
      period,
      rowsRead,
      rowsAccepted,
      counts,
      faults,
    };
    console.log(JSON.stringify(report, null, 2));
  } else {
    console.log(`${edition.title}　${divisions.nameOn(unit, lastDay(period))}　${periodLabel(period)}`);
    for (const fault of checked.faults) console.log(faultLine(fault));
    console.log(
      `读取${checked.rowsRead}行，合格${checked.rowsAccepted}行；A级${counts.A}条，B级${counts.B}条，C级${counts.C}条，D级提示${counts.D}条。`,
    );
    if (counts.A > 0) console.log('有A级差错，不能报送，请改正后重新核对。');
    else if (counts.B + counts.C > 0) console.log('没有A级差错；B级请改正或说明，C级请核实并说明。');
    else console.log('没有需要处理的差错。');
    if (options.annotate !== undefined) console.log(`批注退回件：${options.annotate}`);
  }
  return counts.A + counts.B + counts.C > 0 ? EXIT.faults : EXIT.clean;
}
