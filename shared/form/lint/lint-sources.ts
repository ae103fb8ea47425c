import type { SourceRegister } from '../../evidence/source-register.ts';
import type { EditionProblem } from '../edition-problem.ts';
import type { WrittenEdition } from '../edition-schema.ts';

/** Every 依据 of an edition resolves in the register or says that it is a local default. */
export function lintSources(written: WrittenEdition, sources: SourceRegister): EditionProblem[] {
  const named: [(string | number)[], string][] = [
    ...written.source.map((id, at): [(string | number)[], string] => [['source', at], id]),
    ...Object.entries(written.codes).map(([key, { source }]): [(string | number)[], string] => [
      ['codes', key, 'source'],
      source,
    ]),
    ...written.rules.map(({ source }, at): [(string | number)[], string] => [
      ['rules', at, 'source'],
      source,
    ]),
    ...written.tables.flatMap((table, index): [(string | number)[], string][] => {
      if (table.shape === 'fixed')
        return table.rows.flatMap((row, at) =>
          'source' in row ? [[['tables', index, 'rows', at, 'source'], row.source]] : [],
        );
      if (table.shape === 'narrative')
        return table.sections.map(({ source }, at) => [['tables', index, 'sections', at, 'source'], source]);
      return [];
    }),
  ];
  return named
    .filter(([, id]) => sources.resolve(id) === undefined)
    .map(([path, id]) => ({
      path,
      problem: `依据“${id}”没有登记（templates/sources），也不是 local-default`,
    }));
}
