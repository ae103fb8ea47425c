import { isNumberType } from '../cell-type.ts';
import type { EditionProblem } from '../edition-problem.ts';
import type { FixedTable, FormEdition, ListTable } from '../form-edition.ts';
import type { Reference } from '../reference/reference.ts';

const TOTAL = /^(合计|总计|小计|全市合计|全县合计)$/;

function namesRow(reference: Reference, row: string): boolean {
  return reference.kind === 'cell' && reference.book === 'own' && reference.row === row;
}

/** A total row is held to its parts by a rule, and 其中 rows follow their whole. */
function lintRows(table: FixedTable, index: number): EditionProblem[] {
  const order = table.lines.map((line) => ('row' in line ? line.row.id : ''));
  return table.lines.flatMap((line, at): EditionProblem[] => {
    if (!('row' in line)) return [];
    const { id, label, of } = line.row;
    const path = ['tables', index, 'rows', at];
    const problems: EditionProblem[] = [];
    if (of !== undefined && order.indexOf(of) >= at)
      problems.push({ path: [...path, 'of'], problem: `“${label}”应排在它所属的指标之后` });
    const held = table.rules.some(({ holds, references }) =>
      Boolean(holds?.references.includes(id) || references.some((reference) => namesRow(reference, id))),
    );
    if (TOTAL.test(label) && !held)
      problems.push({ path, problem: `合计行“${label}”没有审核关系核对它与各分项` });
    return problems;
  });
}

function lintKey(table: ListTable, index: number): EditionProblem[] {
  return table.key.flatMap((id, at): EditionProblem[] => {
    const column = table.columns.find((candidate) => candidate.id === id);
    return column?.required && !column.notApplicable
      ? []
      : [
          {
            path: ['tables', index, 'key', at],
            problem: `关键字栏目 ${id} 必须填写（required），且不能填“—”`,
          },
        ];
  });
}

/** What a table promises it can keep. */
export function lintTables(edition: FormEdition): EditionProblem[] {
  return edition.tables.flatMap((table, index) => [
    ...(table.shape === 'fixed' ? lintRows(table, index) : lintKey(table, index)),
    ...table.columns.flatMap(({ id, computed, prefill, type }, at): EditionProblem[] => {
      const path = ['tables', index, 'columns', at];
      if (computed && prefill)
        return [{ path: [...path, 'prefill'], problem: `栏目 ${id} 由系统计算，不能再预填` }];
      if (computed && type && !isNumberType(type))
        return [{ path: [...path, 'type'], problem: `栏目 ${id} 由系统计算，应为数字类型` }];
      return [];
    }),
  ]);
}
