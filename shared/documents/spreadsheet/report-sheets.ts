import { bringsItsTitle } from '../../report/brings-its-title.ts';
import type { ReportDocument, ReportPart } from '../../report/report-document.ts';
import { sheetNames } from './sheet-names.ts';

/** One worksheet of a report. `title` is printed above its parts. */
export type ReportSheet = { name: string; title?: string; parts: readonly ReportPart[] };

/**
 * The parts of a report on worksheets: each `new-page` with a `sheet` starts one. What stands before the first of
 * them gets a sheet named after the document, headed by its title unless a cover or form brings its own.
 */
export function reportSheets(document: ReportDocument): readonly ReportSheet[] {
  const sheets: { wish: string; parts: ReportPart[] }[] = [];
  for (const part of document.parts) {
    const current = sheets.at(-1);
    if (part.kind === 'new-page' && part.sheet !== undefined) sheets.push({ wish: part.sheet, parts: [] });
    else if (current) current.parts.push(part);
    else if (part.kind !== 'new-page') sheets.push({ wish: document.title, parts: [part] });
  }
  if (sheets.length === 0) sheets.push({ wish: document.title, parts: [] });
  const names = sheetNames(sheets.map(({ wish }) => wish));
  const titled = !bringsItsTitle(document.parts);
  return sheets.map(({ parts }, index) => ({
    name: names[index] ?? '',
    parts,
    ...(titled && index === 0 ? { title: document.title } : {}),
  }));
}
