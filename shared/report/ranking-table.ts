import type { CountyResult } from '../assessment/assessment.ts';
import { type Figure, SHOWN_PLACES } from '../quantity/figure.ts';
import type { BodyCell, HeaderCell, ReportTable } from './report-document.ts';

type FigureColumn = { header: string; figures: readonly (Figure | undefined)[] };

const decimals = ({ exact }: Figure) => exact.split('.')[1]?.length ?? 0;

/** A column is printed with the decimals its longest exact figure needs; one that has no end makes the whole column ≈. */
function printed({ header, figures }: FigureColumn): { header: HeaderCell; cells: BodyCell[] } {
  const known = figures.filter((figure) => figure !== undefined);
  const approximate = known.some(({ approx }) => approx !== undefined);
  const places = approximate ? SHOWN_PLACES : Math.max(0, ...known.map(decimals));
  return {
    header: { text: header + (approximate ? '（≈）' : '') },
    cells: figures.map((figure) =>
      figure ? { kind: 'number', value: figure.approx ?? figure.exact, places } : { kind: 'not-applicable' },
    ),
  };
}

/** The scheme's first level: score and weighted points of each component, by county. */
function componentColumns(results: readonly CountyResult[]): FigureColumn[] {
  const components = results[0]?.derivation.children ?? [];
  return components.flatMap(({ title, weight }, at) => {
    const nodes = results.map(({ derivation }) => derivation.children[at]);
    return [
      { header: title, figures: nodes.map((node) => node?.score) },
      { header: `${title}折算${weight?.share ?? ''}`, figures: nodes.map((node) => node?.points) },
    ];
  });
}

function totalCell(result: CountyResult): BodyCell {
  if (result.state === 'blocked') return { kind: 'text', text: '未计分', bold: true };
  return { kind: 'number', value: result.total, places: result.total.split('.')[1]?.length ?? 0, bold: true };
}

/** 名次表, in the order of the assessment. */
export function rankingTable(results: readonly CountyResult[]): ReportTable {
  const columns = componentColumns(results).map(printed);
  return {
    caption: '成绩与名次',
    unit: '分',
    columns: [
      { width: 8, align: 'center' },
      { width: 16, align: 'left' },
      ...columns.map(() => ({ width: 14, align: 'right' }) as const),
      { width: 12, align: 'right' },
    ],
    header: [
      [
        { text: '名次' },
        { text: '县（市、区）' },
        ...columns.map(({ header }) => header),
        { text: '总成绩' },
      ],
    ],
    rows: results.map((result, row) => [
      result.state === 'scored'
        ? { kind: 'number', value: String(result.rank), places: 0 }
        : { kind: 'not-applicable' },
      { kind: 'text', text: result.name },
      ...columns.map(({ cells }): BodyCell => cells[row] ?? { kind: 'blank' }),
      totalCell(result),
    ]),
  };
}
