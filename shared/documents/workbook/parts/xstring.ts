const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Undoes the escapes of ST_Xstring: `_x000D_` is a carriage return, `_x005F_` an underscore that would otherwise
 * start an escape. What would leave half a surrogate pair is kept as written.
 */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  const decoded = text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return decoded.isWellFormed() ? decoded : text;
}
