import * as path from 'node:path';
import type { FontPaths } from '../../shared/documents/pdf/font-paths.ts';
import type { Render } from './store-report.ts';

/** The three faces in a folder of their own, as a bundle carries them. */
function fontsIn(directory: string): FontPaths {
  return {
    serif: path.join(directory, 'NotoSerifSC_400Regular.ttf'),
    serifBold: path.join(directory, 'NotoSerifSC_700Bold.ttf'),
    sans: path.join(directory, 'NotoSansSC_500Medium.ttf'),
  };
}

/** The renderers are loaded when the first report is asked for: a function that only starts does not pay for them. */
export function renderWith(fontsDirectory: string | undefined): Render {
  const fonts = fontsDirectory === undefined ? undefined : fontsIn(fontsDirectory);
  return {
    async pdf(document) {
      const { renderPdf } = await import('../../shared/documents/pdf/render-pdf.ts');
      return renderPdf(document, fonts);
    },
    async xlsx(document) {
      const { reportWorkbookBytes } = await import(
        '../../shared/documents/spreadsheet/write-report-workbook.ts'
      );
      return reportWorkbookBytes(document);
    },
  };
}
