import type { Report } from './edition-problem.ts';
import type { WrittenTable } from './edition-schema.ts';
import type { FixedRow, FixedTable } from './form-edition.ts';

type WrittenNarrative = Extract<WrittenTable, { shape: 'narrative' }>;

/** The column of a narrative that holds the text. */
export const NARRATIVE_TEXT = 'text';

/**
 * 文字材料 as a fixed table: one row a section, its number, its title and the text. So everything that reads, checks,
 * stores and returns tables does the same for texts.
 */
export function compileNarrative(table: WrittenNarrative, report: Report): FixedTable {
  const ids = table.sections.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) report(['sections', index, 'id'], `部分 ${id} 重复`);
  });
  const printed = { required: false, notApplicable: false, personal: false };
  return {
    id: table.id,
    sheet: table.sheet,
    shape: 'fixed',
    narrative: true,
    depth: 1,
    rules: [],
    columns: [
      { ...printed, id: 'number', header: ['序号'], mark: '甲', role: 'code', width: 6 },
      { ...printed, id: 'title', header: ['内容'], mark: '乙', role: 'label', width: 16 },
      {
        ...printed,
        id: NARRATIVE_TEXT,
        header: ['填写'],
        mark: '1',
        role: 'figure',
        required: true,
        width: 64,
      },
    ],
    lines: table.sections.map(({ id, title, shortest, longest, required, source }, index) => {
      const row: FixedRow = {
        id,
        code: String(index + 1),
        label: title,
        unit: '',
        type: { kind: 'long-text', shortest, longest },
        required,
        source,
        notApplicable: new Set(),
      };
      return { row };
    }),
  };
}
