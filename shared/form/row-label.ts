import type { FixedTable } from './form-edition.ts';

/** Labels as printed in the 主栏: parts stand below their whole, the first led by 其中：, the others indented. */
export function rowLabels(table: FixedTable): ReadonlyMap<string, { text: string; indent: number }> {
  const labels = new Map<string, { text: string; indent: number }>();
  const begun = new Set<string>();
  for (const line of table.lines) {
    if (!('row' in line)) continue;
    const { id, label, of } = line.row;
    if (of === undefined) labels.set(id, { text: label, indent: 0 });
    else if (begun.has(of)) labels.set(id, { text: label, indent: 4 });
    else {
      begun.add(of);
      labels.set(id, { text: `其中：${label}`, indent: 1 });
    }
  }
  return labels;
}
