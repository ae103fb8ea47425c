import * as z from 'zod';
import { parsePeriod } from '../period/period.ts';
import type { CodeList } from './code-list.ts';
import { compilePrefill } from './compile-prefill.ts';
import { compileRule } from './compile-rule.ts';
import { compileTable } from './compile-table.ts';
import type { EditionProblem, Report } from './edition-problem.ts';
import { editionSchema, type WrittenEdition } from './edition-schema.ts';
import type { FormEdition, Rule, Table } from './form-edition.ts';
import type { FormTables } from './reference/rule-scope.ts';

/** An edition whose tables are read and whose rules are still as written: enough for the rules of other forms. */
export type EditionDraft = { written: WrittenEdition; edition: FormEdition };

/** What lies outside one file: code lists of all forms, and the tables of another form. */
export type FormsAround = {
  codeLists: readonly CodeList[];
  otherForm(form: string): FormTables | undefined;
};

const ALONE: FormsAround = { codeLists: [], otherForm: () => undefined };

/** First step: tables, columns and code lists. */
export function draftEdition(
  written: unknown,
  shared: readonly CodeList[] = [],
): { draft: EditionDraft; problems: EditionProblem[] } | { draft?: undefined; problems: EditionProblem[] } {
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
  if (!edition) {
    report(['edition'], `“${source.edition}”不是报告期`);
    return { problems };
  }
  const own: CodeList[] = Object.entries(source.codes).map(([id, list]) => ({ id, ...list }));
  const codeLists = [...own, ...shared.filter(({ id }) => !own.some((list) => list.id === id))];
  const tables = source.tables.map((table, index) =>
    compileTable(table, codeLists, (path, problem) => report(['tables', index, ...path], problem)),
  );
  for (const key of ['id', 'sheet'] as const) {
    source.tables.forEach((table, index) => {
      if (source.tables.findIndex((other) => other[key] === table[key]) !== index)
        report(['tables', index, key], `${key === 'id' ? '表' : '工作表'} ${table[key]} 重复`);
    });
  }
  const used = new Set(
    tables.flatMap((table) =>
      table.columns.flatMap(({ type }) => (type?.kind === 'code' ? [type.codes.id] : [])),
    ),
  );
  return {
    problems,
    draft: {
      written: source,
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
        codeLists: codeLists.filter((list) => own.includes(list) || used.has(list.id)),
        tables,
        foot: source.foot,
        notes: source.notes,
      },
    },
  };
}

/** Second step: rules and prefills, which may read other tables and other forms. */
export function finishEdition(
  { written, edition }: EditionDraft,
  { otherForm }: Pick<FormsAround, 'otherForm'>,
): { edition: FormEdition } | { problems: EditionProblem[] } {
  const problems: EditionProblem[] = [];
  const report: Report = (path, problem) => problems.push({ path, problem });
  const rulesOf = new Map<string, Rule[]>();
  const ids = written.rules.map(({ id }) => id);
  for (const [number, rule] of written.rules.entries()) {
    const at: Report = (path, problem) => report(['rules', number, ...path], problem);
    if (ids.indexOf(rule.id) !== number) at(['id'], `审核关系 ${rule.id} 重复`);
    const table = edition.tables.find(({ id }) => id === (rule.table ?? edition.tables[0]?.id));
    if (!table) at(['table'], `审核关系 ${rule.id}：没有名为 ${rule.table} 的表`);
    const compiled = table && compileRule(rule, { table, tables: edition.tables, otherForm }, at);
    if (table && compiled) rulesOf.set(table.id, [...(rulesOf.get(table.id) ?? []), compiled]);
  }
  const tables = edition.tables.map((table, index): Table => {
    const columns = compilePrefill(
      table,
      written.tables[index],
      { tables: edition.tables, otherForm },
      (path, problem) => report(['tables', index, ...path], problem),
    );
    return { ...table, columns, rules: rulesOf.get(table.id) ?? [] };
  });
  return problems.length > 0 ? { problems } : { edition: { ...edition, tables } };
}

/**
 * Makes an edition of what a YAML file holds. Every identifier, expression and message is checked here, so that an
 * edition that loads can be used without further doubt.
 */
export function parseEdition(
  written: unknown,
  around: FormsAround = ALONE,
): { edition: FormEdition } | { problems: EditionProblem[] } {
  const { draft, problems } = draftEdition(written, around.codeLists);
  if (!draft) return { problems };
  const finished = finishEdition(draft, around);
  const all = [...problems, ...('problems' in finished ? finished.problems : [])];
  return 'edition' in finished && all.length === 0 ? finished : { problems: all };
}
