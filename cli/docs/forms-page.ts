import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import type { FormEdition, Rule, Table } from '../../shared/form/form-edition.ts';
import { markdownTable } from './markdown-table.ts';

const KINDS = { year: '年报', 'half-year': '半年报', quarter: '季报', month: '月报' } as const;
const REPORTERS = { county: '县（市、区）', prefecture: '设区市' } as const;

const shapeOf = (table: Table) => (table.shape === 'list' ? '清单' : table.narrative ? '文字材料' : '固定表');

function sourcesOf(edition: FormEdition): string {
  const rows = edition.tables.flatMap((table) =>
    table.shape === 'fixed' ? table.lines.flatMap((line) => ('row' in line ? [line.row.source] : [])) : [],
  );
  const rules = edition.tables.flatMap((table) => table.rules.map(({ source }) => source));
  const ids = [...new Set([...edition.source, ...rows, ...rules])].filter((id) => id !== 'local-default');
  return ids.length > 0 ? ids.sort().join('、') : '本系统默认值';
}

function severities(rules: readonly Rule[]): string {
  const counts = (['A', 'B', 'C', 'D'] as const)
    .map((severity) => ({ severity, count: rules.filter((rule) => rule.severity === severity).length }))
    .filter(({ count }) => count > 0);
  return counts.map(({ severity, count }) => `${severity}级${count}`).join('、') || '—';
}

function line(edition: FormEdition): string[] {
  const { form, title, period, reporter, tables } = edition;
  const rules = tables.flatMap((table) => table.rules);
  const shapes = tables.map((table) => {
    const rows = table.shape === 'fixed' ? `${table.lines.filter((each) => 'row' in each).length}行×` : '';
    return `${table.sheet}（${shapeOf(table)}，${rows}${table.columns.length}栏）`;
  });
  return [
    `${title}<br>\`${form}\``,
    `${edition.edition}起`,
    `${KINDS[period]}，${REPORTERS[reporter]}`,
    shapes.join('<br>'),
    `${rules.length}条：${severities(rules)}`,
    sourcesOf(edition),
  ];
}

/** docs/forms.md: every edition of every form with its shape, columns, rules and sources. */
export function formsPage(catalogue: FormCatalogue): string {
  const editions = catalogue.forms().flatMap((form) => catalogue.editions(form));
  return `# 报表目录

由 \`npm run docs\` 生成，不要手工修改。共${catalogue.forms().length}张报表，${editions.length}个版本。
依据的编号见 templates/sources；写法见 [form-language.md](form-language.md)。

${markdownTable(['报表', '版本', '种类和填报单位', '表', '审核关系', '依据'], editions.map(line))}
`;
}
