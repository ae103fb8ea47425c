import { refuse } from '../refused.ts';
import type { PartStore } from './part-store.ts';

const DECLARATIONS = [Buffer.from('<!DOCTYPE'), Buffer.from('<!ENTITY')];
const LONGEST = 9;

/**
 * Looks through a part nobody here interprets (theme, drawing, document properties) for a document type: the file is
 * stored as evidence and will be opened by other programs.
 */
export async function checkUnreadXml(parts: PartStore, name: string): Promise<void> {
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of parts.bytesOf(name)) {
    const bytes = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    if (DECLARATIONS.some((declaration) => bytes.includes(declaration)))
      refuse('document-type', 'document type');
    tail = bytes.subarray(Math.max(0, bytes.length - LONGEST + 1));
  }
}
