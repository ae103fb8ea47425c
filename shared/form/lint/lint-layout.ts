import type { EditionProblem } from '../edition-problem.ts';
import type { FormEdition, Table } from '../form-edition.ts';
import { INSTRUCTION_SHEET } from '../identity-names.ts';

/** Millimetres that one character of column width takes at 10 points, and that A4 leaves between its margins. */
const CHARACTER = 1.95;
const PRINTABLE = { portrait: 170, landscape: 267 } as const;
const SIZE = 10;
/** Smaller print cannot be read on paper. */
const LEAST_SIZE = 6;

export function widestTable(orientation: FormEdition['orientation']): number {
  return Math.floor((PRINTABLE[orientation] / CHARACTER) * (SIZE / LEAST_SIZE));
}

function lintHeader(table: Table, index: number): EditionProblem[] {
  const marks = table.columns.map(({ mark }) => mark);
  return table.columns.flatMap(({ header, mark }, at): EditionProblem[] => {
    const path = ['tables', index, 'columns', at];
    const under = table.columns.find(
      (other) =>
        other.header.length > header.length && header.every((text, level) => text === other.header[level]),
    );
    return [
      ...(marks.indexOf(mark) === at ? [] : [{ path: [...path, 'mark'], problem: `栏号“${mark}”重复` }]),
      ...(under
        ? [
            {
              path: [...path, 'header'],
              problem: `“${header.join('·')}”既是一栏，又是“${under.header.join('·')}”的上级表头`,
            },
          ]
        : []),
    ];
  });
}

/** The printed table fits its paper at a size that can be read, and its header can be drawn. */
export function lintLayout(edition: FormEdition): EditionProblem[] {
  return edition.tables.flatMap((table, index) => {
    const problems = lintHeader(table, index);
    const width = table.columns.reduce((sum, column) => sum + column.width, 0);
    const widest = widestTable(edition.orientation);
    const paper = edition.orientation === 'portrait' ? 'A4纵向' : 'A4横向';
    if (width > widest) {
      problems.push({
        path: ['tables', index, 'columns'],
        problem: `表“${table.sheet}”各栏宽合计${width}字，${paper}最多${widest}字（字号不小于${LEAST_SIZE}磅），请减小栏宽或分成两张表`,
      });
    }
    if (table.sheet === INSTRUCTION_SHEET)
      problems.push({ path: ['tables', index, 'sheet'], problem: `工作表不能命名为“${INSTRUCTION_SHEET}”` });
    return problems;
  });
}
