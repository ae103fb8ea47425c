import { refuse } from '../refused.ts';
import { isCharacter } from './xml-characters.ts';

/** Markup that is no tag. `data` is the content of a CDATA section. */
export type Aside = { end: number; data?: string };

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>$/;

function checkDeclaration(text: string): void {
  const parts = DECLARATION.exec(text);
  if (!parts) refuse('damaged', 'malformed XML declaration');
  const encoding = (parts?.[1] ?? parts?.[2] ?? 'utf-8').toLowerCase();
  if (encoding !== 'utf-8' && encoding !== 'us-ascii') refuse('unsupported', 'XML that is not UTF-8');
}

function checkCharacters(text: string): string {
  for (let at = 0; at < text.length; at += 1)
    if (!isCharacter(text.charCodeAt(at))) refuse('damaged', 'no character');
  return text;
}

/**
 * Reads a comment, CDATA section or processing instruction at `at`; undefined when its end is not there yet.
 * A document type refuses the file: it is what entity expansion and outside entities are made of, and no writer of
 * workbooks uses one.
 */
export function readAside(text: string, at: number, atStart: boolean): Aside | undefined {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('--', at + 4);
    if (end < 0 || end + 2 >= text.length) return undefined;
    if (text.charAt(end + 2) !== '>') refuse('damaged', 'malformed comment');
    checkCharacters(text.slice(at, end));
    return { end: end + 3 };
  }
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at + 9);
    return end < 0 ? undefined : { end: end + 3, data: checkCharacters(text.slice(at + 9, end)) };
  }
  if (text.startsWith('<?', at)) {
    const end = text.indexOf('?>', at + 2);
    if (end < 0) return undefined;
    const instruction = checkCharacters(text.slice(at, end + 2));
    const target = /^<\?([A-Za-z_][\w.-]*)(?:[ \t\r\n]|\?>)/.exec(instruction)?.[1];
    if (target === undefined) refuse('damaged', 'malformed instruction');
    if (target === 'xml' && atStart) checkDeclaration(instruction);
    else if (target?.toLowerCase() === 'xml') refuse('damaged', 'XML declaration out of place');
    return { end: end + 2 };
  }
  const head = text.slice(at, at + 9);
  if (head.length < 9 && '<!DOCTYPE <![CDATA[ <!ENTITY <!--'.includes(head)) return undefined;
  if (head.startsWith('<!DOCTYPE') || head.startsWith('<!ENTITY')) refuse('document-type', 'document type');
  return refuse('damaged', 'malformed markup');
}
