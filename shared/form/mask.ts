/** `340828********0012`; short numbers keep four digits at most, so that a message never gives a person away. */
export function maskNumber(text: string): string {
  const tail = 4;
  const head = text.length >= 15 ? 6 : text.length >= 11 ? 3 : 0;
  const hidden = text.length - head - tail;
  return hidden > 0 ? text.slice(0, head) + '*'.repeat(hidden) + text.slice(-tail) : '*'.repeat(text.length);
}

/** 张某某 → 张**. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(rest.length);
}
