import type { EditionProblem } from '../edition-problem.ts';
import type { WrittenEdition } from '../edition-schema.ts';
import type { FormEdition } from '../form-edition.ts';

/** Code lists of the form's own: used by a column, each code and name once. */
export function lintCodes(written: WrittenEdition, edition: FormEdition): EditionProblem[] {
  const used = new Set(
    edition.tables.flatMap(({ columns }) =>
      columns.flatMap(({ type }) => (type?.kind === 'code' ? [type.codes.id] : [])),
    ),
  );
  return Object.entries(written.codes).flatMap(([id, { items }]): EditionProblem[] => {
    const texts = items.flatMap(({ code, name }) => [...new Set([code, name])]);
    const repeated = items.findIndex(
      ({ code, name }) =>
        texts.filter((text) => text === code).length > 1 || texts.filter((text) => text === name).length > 1,
    );
    return [
      ...(used.has(id) ? [] : [{ path: ['codes', id], problem: `代码表 ${id} 没有栏目使用` }]),
      ...(repeated < 0
        ? []
        : [{ path: ['codes', id, 'items', repeated], problem: `代码表 ${id} 中的代码或名称重复` }]),
    ];
  });
}
