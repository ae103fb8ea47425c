import type { ReportDocument } from '../../report/report-document.ts';
import { drawDocument } from './draw-document.ts';
import { fontMetrics } from './font-metrics.ts';
import { type FontPaths, installedFontPaths } from './font-paths.ts';
import { createPageFlow } from './page-flow.ts';
import { pageGeometry } from './page-geometry.ts';
import { openPdf } from './pdf-file.ts';
import { createTypesetter } from './typesetter.ts';

/**
 * The report as a PDF on A4, fonts embedded as subsets. The same document and fonts give the same bytes, on any
 * day and machine. `fonts` defaults to the Noto fonts installed with this program.
 * @throws MissingGlyphError when no font can draw a character; Error when a figure is not decimal text.
 */
export async function renderPdf(document: ReportDocument, fonts?: FontPaths): Promise<Uint8Array> {
  const paths = fonts ?? installedFontPaths();
  const [serif, serifBold, sans] = await Promise.all([
    fontMetrics(paths.serif),
    fontMetrics(paths.serifBold),
    fontMetrics(paths.sans),
  ]);
  const formsOnly = document.parts.every(({ kind }) => kind === 'form' || kind === 'new-page');
  const page = pageGeometry(document.orientation, formsOnly ? 'forms' : 'document');
  const faces = { serif, serifBold, sans };
  const setting = { typesetter: createTypesetter(faces), page };
  const file = await openPdf(document, page, faces);
  const flow = createPageFlow(document, file, setting);
  drawDocument(document, flow, setting);
  flow.end();
  return file.end();
}
