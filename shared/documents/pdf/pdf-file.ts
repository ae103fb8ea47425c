import type { ReportDocument } from '../../report/report-document.ts';
import type { FontMetrics } from './font-metrics.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { Face } from './typesetter.ts';

/** A PDF that takes its pages one after the other; none is kept once it is written. */
export type PdfFile = {
  /** How a content stream names the face: `/F1`. */
  nameOf(face: Face): string;
  /** The four hexadecimal digits of a character in the face's subset. */
  codeOf(codePoint: number, face: Face): string;
  /** Adds a page with this content; y counts from the top of the page downwards. */
  addPage(content: string): void;
  end(): Promise<Uint8Array>;
};

/** What pdfkit has of a font that it embeds; its types do not tell. */
type Embedded = { id: string; encode(text: string): [codes: string[]]; ref(): unknown };

/** pdfkit keeps the file's structure and the subsets of its fonts; what stands on a page is written by ourselves. */
export async function openPdf(
  document: ReportDocument,
  page: PageGeometry,
  fonts: Readonly<Record<Face, FontMetrics>>,
): Promise<PdfFile> {
  const { default: PDFDocument } = await import('pdfkit');
  const options = {
    size: 'A4',
    layout: page.orientation,
    margin: 0,
    autoFirstPage: false,
    // No default font: pdfkit would look for its file beside itself, which a bundle does not carry.
    font: null as unknown as string,
    lang: 'zh-CN',
    info: {
      Title: document.title,
      Creator: 'Taizhang',
      Producer: 'Taizhang',
      CreationDate: new Date(`${document.createdOn}T00:00:00+08:00`),
    },
  };
  const kit = new PDFDocument(options);
  const chunks: Buffer[] = [];
  const written = new Promise<Uint8Array>((resolve, reject) => {
    kit.on('data', (chunk: Buffer) => chunks.push(chunk));
    kit.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    kit.on('error', reject);
  });

  // A font that nothing is set in is not embedded.
  const opened = new Map<Face, { font: Embedded; codes: Map<number, string> }>();
  const open = (face: Face) => {
    const known = opened.get(face);
    if (known) return known;
    kit.font(fonts[face].file);
    const { _font: font } = kit as unknown as { _font: Embedded };
    const added = { font, codes: new Map<number, string>() };
    opened.set(face, added);
    return added;
  };
  return {
    nameOf: (face) => `/${open(face).font.id}`,
    codeOf: (codePoint, face) => {
      const { font, codes } = open(face);
      const known = codes.get(codePoint);
      if (known !== undefined) return known;
      const code = font.encode(String.fromCodePoint(codePoint))[0].join('');
      codes.set(codePoint, code);
      return code;
    },
    addPage: (content) => {
      kit.addPage();
      for (const { font } of opened.values()) kit.page.fonts[font.id] = font.ref();
      kit.page.write(content);
    },
    end: () => {
      kit.end();
      return written;
    },
  };
}
