import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page as a reader finds it, and the same with all white space taken out (line ends are layout). */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: string[]; solid: string[] }> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return { pages: text, solid: text.map(withoutSpace) };
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
