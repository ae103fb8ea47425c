import type { ReportDocument } from '../../report/report-document.ts';
import { documentContent } from './document-content.ts';
import { fontMetrics } from './font-metrics.ts';
import { type FontPaths, installedFontPaths } from './font-paths.ts';
import { pageFooter } from './page-footer.ts';
import { pageGeometry } from './page-geometry.ts';
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
  const setting = { typesetter: createTypesetter({ serif, serifBold, sans }), page };
  const content = documentContent(document, setting);

  const { default: pdfmake } = await import('pdfmake');
  // pdfmake is one object for the whole process: everything it is told is told again, in one go, for each document.
  const readable = new Set<string>(Object.values(paths));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => readable.has(path));
  pdfmake.setFonts({
    serif: { normal: paths.serif },
    serifBold: { normal: paths.serifBold },
    sans: { normal: paths.sans },
  });
  const pdf = pdfmake.createPdf({
    pageSize: 'A4',
    pageOrientation: document.orientation,
    pageMargins: page.margins,
    defaultStyle: { font: 'serif', fontSize: page.body.size },
    language: 'zh-CN',
    info: {
      title: document.title,
      creator: 'Taizhang',
      producer: 'Taizhang',
      creationDate: new Date(`${document.createdOn}T00:00:00+08:00`),
    },
    content,
    footer: pageFooter(document, setting),
  });
  return new Uint8Array(await pdf.getBuffer());
}
