/**
 * `xl/_rels/workbook.xml.rels` → `xl/workbook.xml`, the part whose relationships it holds; `_rels/.rels` → `''`, the
 * package itself; undefined for any other part.
 */
export function sourceOf(relationships: string): string | undefined {
  const match = /^(|.*\/)_rels\/([^/]*)\.rels$/.exec(relationships);
  return match ? `${match[1]}${match[2]}` : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The part a relationship of `source` points at, in lower case. Writers differ: `worksheets/sheet1.xml`,
 * `/xl/worksheets/sheet1.xml`, `../worksheets/sheet1.xml`; `has` tells which spelling exists when one is percent-encoded.
 */
export function resolveTarget(source: string, target: string, has: (name: string) => boolean): string {
  const path = target.split('#', 1)[0] ?? '';
  const base = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  }
  const name = base.join('/').toLowerCase();
  return has(name) ? name : decoded(name);
}
