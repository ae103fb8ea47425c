import { refuse } from '../refused.ts';

const NAME_START = 1;
const NAME = 2;
const KIND = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_:]/.test(character)) KIND[code] = NAME_START | NAME;
  else if (/[-.0-9]/.test(character)) KIND[code] = NAME;
}

// XML allows most letters of the world in a name. No part of a workbook that is read here uses one, and the exact list
// is long, so only ASCII passes; what is beyond the table is undefined and no name.
export const startsName = (code: number): boolean => ((KIND[code] ?? 0) & NAME_START) !== 0;
export const continuesName = (code: number): boolean => (KIND[code] ?? 0) !== 0;
export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

/** What XML allows as a character; a surrogate is half of one and was checked when the bytes were decoded. */
export const isCharacter = (code: number): boolean =>
  code >= 32 ? code !== 0xfffe && code !== 0xffff : code === 10 || code === 9 || code === 13;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function referred(name: string): string {
  const numeric = /^#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,10}))$/.exec(name);
  if (!numeric) return NAMED[name] ?? refuse('damaged', 'unknown entity');
  const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || !isCharacter(code))
    refuse('damaged', 'reference to no character');
  return String.fromCodePoint(code);
}

/** Resolves `&lt;` and `&#…;`; a document type, which alone could define more, is refused elsewhere. */
export function resolveReferences(text: string): string {
  let resolved = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0) refuse('damaged', 'unfinished reference');
    resolved += text.slice(from, at) + referred(text.slice(at + 1, end));
    from = end + 1;
  }
  return resolved + text.slice(from);
}
