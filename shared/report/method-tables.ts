import type { MethodStatement } from '../assessment/assessment.ts';
import { printSource } from '../evidence/print-source.ts';
import type { SourceRegister } from '../evidence/source-register.ts';
import type { BodyCell, ReportTable } from './report-document.ts';

const text = (words: string): BodyCell => ({ kind: 'text', text: words });

function appliesTo(components: readonly string[]): string {
  if (components.length === 0) return '本方案';
  return components.length > 2 ? `${components[0]}等${components.length}项` : components.join('、');
}

/** What a document rules, each with its 依据. */
export function givenTable(
  caption: string,
  statements: readonly MethodStatement[],
  sources: SourceRegister,
): ReportTable {
  return {
    caption,
    columns: [
      { width: 18, align: 'left' },
      { width: 44, align: 'left' },
      { width: 38, align: 'left' },
    ],
    header: [[{ text: '适用' }, { text: '内容' }, { text: '依据' }]],
    rows: statements.map(({ components, text: words, source }) => [
      text(appliesTo(components)),
      text(words),
      text(printSource(sources, source)),
    ]),
  };
}

/** What the operator may change: the caption says for all rows that no document gives them. */
export function chosenTable(caption: string, statements: readonly MethodStatement[]): ReportTable {
  return {
    caption,
    columns: [
      { width: 18, align: 'left' },
      { width: 82, align: 'left' },
    ],
    header: [[{ text: '适用' }, { text: '内容' }]],
    rows: statements.map(({ components, text: words }) => [text(appliesTo(components)), text(words)]),
  };
}
