import { compileExpression, type ReferenceResolver, type ResolvedReference } from '../expression.ts';
import type { Table } from '../form-edition.ts';
import { nearestName } from '../nearest-name.ts';
import { REGISTERS } from '../registers.ts';
import { compileMeasure, isMeasure, type Problem, textOf } from './compile-measure.ts';
import type { Path, PathStep } from './path-of.ts';
import type { Book, ExpressionType, Reference } from './reference.ts';
import { resolveCellFunction } from './resolve-cell-function.ts';
import { fixedRowIds, resolveInTable } from './resolve-in-table.ts';
import type { RuleScope } from './rule-scope.ts';

type Resolved = ResolvedReference | Problem | undefined;
type Steps = readonly PathStep[];

/** Understands what a rule may read beyond its own cells: see docs/form-language.md for the ways of writing it. */
export function referenceResolver(scope: RuleScope): ReferenceResolver {
  const { cells, table, tables } = scope;
  const tableOf = (id: string, among: readonly Table[]) => among.find((candidate) => candidate.id === id);
  /** `moved.total` is a cell of this table, even where a table is called `moved` too: that one goes on by two steps or by a call. */
  const isOwnCell = ([row, column, ...rest]: Steps) =>
    row !== undefined &&
    !row.args &&
    fixedRowIds(table).includes(row.name) &&
    !(tableOf(row.name, tables) && (column?.args || rest.length > 0));

  const ownMeasure = (step: Required<PathStep>): Resolved => {
    if (!scope.grouped) return resolveInTable('own', table, [step], scope);
    const compiled = compileMeasure(step, table);
    if ('problem' in compiled) return compiled;
    const id = `${step.name}(${step.args.map(textOf).join(', ')})`;
    return { reference: { id, kind: 'group-measure', measure: compiled.measure }, type: compiled.type };
  };

  const inTables = (
    book: Book,
    among: readonly Table[],
    [first, ...rest]: Steps,
    whose: string,
  ): Resolved => {
    const found = first && !first.args && tableOf(first.name, among);
    if (found) return resolveInTable(book, found, rest, scope);
    const known = among.map(({ id }) => id);
    return { problem: `${whose}没有名为 ${first?.name ?? ''} 的表（有：${known.join('、')}）` };
  };

  const earlier = (book: 'prev' | 'year_ago', steps: Steps): Resolved => {
    const [first, ...rest] = steps;
    if (!first) return { problem: `${book} 后应写栏目，例如 ${book}.total` };
    if (isMeasure(first)) return resolveInTable(book, table, steps, scope);
    if (!first.args && first.name in cells && rest.length === 0) {
      const reference: Reference = {
        id: `${book}.${first.name}`,
        kind: 'same-cell',
        book,
        name: first.name,
        shownAs: table.columns.find(({ id }) => id === first.name),
      };
      return { reference, type: cells[first.name] as ExpressionType };
    }
    if (first.name in cells && rest[0]?.args && !tableOf(first.name, tables)) return undefined;
    if (isOwnCell(steps)) return resolveInTable(book, table, steps, scope);
    if (tableOf(first.name, tables)) return inTables(book, tables, steps, '本表');
    return {
      problem: `${book} 后没有名为 ${first.name} 的栏目或指标${nearestName(first.name, Object.keys(cells))}`,
    };
  };

  const lookUp = ([register, field, ...rest]: Steps): Resolved => {
    const fields = REGISTERS[register?.name ?? ''];
    if (!register || !fields)
      return {
        problem: `没有名为 ${register?.name ?? ''} 的台账（有：${Object.keys(REGISTERS).join('、')}）`,
      };
    const [keyNode] = register.args ?? [];
    if (!keyNode || !field || field.args)
      return { problem: `lookup 应写作 lookup.${register.name}(编号).known 或 .字段` };
    const type = field.name === 'known' ? 'bool' : fields[field.name];
    if (!type)
      return {
        problem: `台账 ${register.name} 没有字段 ${field.name}（有：known、${Object.keys(fields).join('、')}）`,
      };
    if (rest.length > 0) return undefined;
    const key = compileExpression(textOf(keyNode), cells, 'string');
    if ('problem' in key) return key;
    const id = `lookup.${register.name}(${textOf(keyNode)}).${field.name}`;
    return {
      reference: { id, kind: 'look-up', register: register.name, key: key.expression, field: field.name },
      type,
    };
  };

  const other = ([form, ...rest]: Steps): Resolved => {
    const node = form?.args?.[0];
    const name = node?.op === 'value' && typeof node.args === 'string' ? node.args : undefined;
    if (name === undefined) return { problem: 'form 应写作 form("报表标识").表.指标.栏目' };
    const found = scope.otherForm(name);
    if (!found) return { problem: `没有名为 ${name} 的报表，或其版本晚于本表` };
    return inTables({ form: name }, found.tables, rest, `报表“${found.title}”`);
  };

  const resolve = (path: Path): Resolved => {
    const [first, ...rest] = path;
    if (first.args) {
      if (first.name === 'form') return other(path);
      if (isMeasure(first)) return rest.length === 0 ? ownMeasure(first) : undefined;
      return resolveCellFunction(cells, resolve)(path);
    }
    if (first.name === 'prev' || first.name === 'year_ago') return earlier(first.name, rest);
    if (first.name === 'lookup') return lookUp(rest);
    if (rest.length === 0) return undefined;
    if (isOwnCell(path)) return resolveInTable('own', table, path, scope);
    if (tableOf(first.name, tables)) return inTables('own', tables, path, '本表');
    return undefined;
  };
  return resolve;
}
