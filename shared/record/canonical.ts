import canonicalize from 'canonicalize';

/** RFC 8785: one text for one value, whatever wrote it. @throws TypeError for what JSON cannot hold */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
