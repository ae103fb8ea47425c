/** Excel writes at most 24 characters, writers with exact decimals about 40. */
const LONGEST = 64;

const isDigit = (code: number) => code >= 48 && code <= 57;

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** Whether a stored number is one that `parseDecimal` understands. Runs once for each number, hence no pattern. */
export function isNumberText(text: string): boolean {
  if (text.length > LONGEST) return false;
  const sign = text.charCodeAt(0);
  const start = sign === 45 || sign === 43 ? 1 : 0;
  let at = skipDigits(text, start);
  let digits = at - start;
  if (text.charCodeAt(at) === 46) {
    const end = skipDigits(text, at + 1);
    digits += end - at - 1;
    at = end;
  }
  if (digits === 0) return false;
  if (at === text.length) return true;
  const mark = text.charCodeAt(at);
  if (mark !== 69 && mark !== 101) return false;
  const exponentSign = text.charCodeAt(at + 1);
  const exponent = exponentSign === 45 || exponentSign === 43 ? at + 2 : at + 1;
  const end = skipDigits(text, exponent);
  return end === text.length && end > exponent && end - exponent <= 3;
}
