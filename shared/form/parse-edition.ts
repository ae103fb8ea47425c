import * as z from 'zod';
import { parsePeriod } from '../period/period.ts';
import type { CodeList } from './code-list.ts';
import { compileRule } from './compile-rule.ts';
import { compileTable } from './compile-table.ts';
import type { EditionProblem, Report } from './edition-problem.ts';
import { editionSchema } from './edition-schema.ts';
import type { FormEdition, Rule } from './form-edition.ts';

/**
 * Makes an edition of what a YAML file holds. Every identifier, expression and message is checked here, so that an
 * edition that loads can be used without further doubt.
 */
export function parseEdition(written: unknown): { edition: FormEdition } | { problems: EditionProblem[] } {
  const parsed = editionSchema.safeParse(written, { error: z.locales.zhCN().localeError });
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => ({
        path: path as (string | number)[],
        problem: message,
      })),
    };
  }
  const source = parsed.data;
  const problems: EditionProblem[] = [];
  const report: Report = (path, problem) => problems.push({ path, problem });
  const edition = parsePeriod(source.edition);
  if (!edition) report(['edition'], `“${source.edition}”不是报告期`);

  const codeLists: CodeList[] = Object.entries(source.codes).map(([id, list]) => ({ id, ...list }));
  const tables = source.tables.map((table, index) =>
    compileTable(table, codeLists, (path, problem) => report(['tables', index, ...path], problem)),
  );
  for (const [index, table] of tables.entries()) {
    const rules: Rule[] = [];
    for (const [number, rule] of source.rules.entries()) {
      const itsTable = rule.table ?? tables[0]?.id;
      if (index === 0 && !tables.some(({ id }) => id === itsTable))
        report(['rules', number, 'table'], `没有名为 ${itsTable} 的表`);
      if (itsTable !== table.id) continue;
      const compiled = compileRule(rule, table, (path, problem) =>
        report(['rules', number, ...path], problem),
      );
      if (compiled) rules.push(compiled);
    }
    tables[index] = { ...table, rules };
  }
  const ids = source.rules.map(({ id }) => id);
  ids.forEach((id, number) => {
    if (ids.indexOf(id) !== number) report(['rules', number, 'id'], `审核关系 ${id} 重复`);
  });
  if (problems.length > 0 || !edition) return { problems };
  return {
    edition: {
      form: source.form,
      edition,
      title: source.title,
      period: source.period,
      reporter: source.reporter,
      source: source.source,
      orientation: source.orientation,
      measure: source.measure,
      head: {
        tableNumber: source.head?.['table-number'] ?? '',
        maker: source.head?.maker ?? '',
        approval: source.head?.approval ?? '',
      },
      codeLists,
      tables,
      foot: source.foot,
      notes: source.notes,
    },
  };
}
