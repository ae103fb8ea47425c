import type { XmlHandler } from './xml-handler.ts';
import { XmlScanner } from './xml-scanner.ts';

/** Reads a whole part into its handler. @throws Refused */
export async function scanXml(
  pieces: AsyncIterable<string>,
  handler: XmlHandler,
  namespaces: ReadonlySet<string>,
): Promise<void> {
  const scanner = new XmlScanner(handler, namespaces);
  for await (const piece of pieces) scanner.write(piece);
  scanner.end();
}
