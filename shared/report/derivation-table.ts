import type { DerivationNode, EvidenceRef, ScoredEntry } from '../assessment/derivation.ts';
import { LOCAL_DEFAULT } from '../evidence/source-register.ts';
import type { Figure } from '../quantity/figure.ts';
import type { BodyCell, ReportTable } from './report-document.ts';
import { shortHash } from './short-hash.ts';

/** Marks a number that no document gives; the legend under the table says so. */
export const DEFAULT_MARK = '※';

const mark = (source: string) => (source === LOCAL_DEFAULT ? DEFAULT_MARK : '');
const text = (words: string, bold = false): BodyCell => ({ kind: 'text', text: words, bold });
const BLANK: BodyCell = { kind: 'blank' };

/** Exact decimal text as a number with all its decimals. */
function exactNumber(value: string, bold = false): BodyCell {
  return { kind: 'number', value, places: value.split('.')[1]?.length ?? 0, bold };
}

/** 扣分 and 得分 of a component: one that has no end as a decimal needs the room of both. */
function scoreCells(score: Figure | undefined): BodyCell[] {
  if (score === undefined) return [{ kind: 'text', text: '未计分', bold: true, align: 'right', columns: 2 }];
  if (score.approx === undefined) return [BLANK, exactNumber(score.exact, true)];
  return [{ kind: 'text', text: `≈${score.approx}`, bold: true, align: 'right', columns: 2 }];
}

/** `3f2a9c01 日常考核记录!G12`; a file as a whole has no cell. */
export function evidencePlace({ sha256, sheet, cell }: EvidenceRef): string {
  return [shortHash(sha256), ...(sheet === undefined ? [] : [`${sheet}!${cell ?? ''}`])].join(' ');
}

const takesNothing = ({ deducted }: ScoredEntry) => deducted !== undefined && /^0(\.0*)?$/.test(deducted);

/** Entries that take nothing are counted here; the stored record names them. */
function titleOf({ title, score, start, sentence, children, entries }: DerivationNode): string {
  if (score === undefined && children.length === 0) return `${title}：${sentence}`;
  const idle = entries.filter(takesNothing).length;
  if (start && entries.length === 0) return `${title}：无扣分记录`;
  if (idle === 0) return title;
  return `${title}：${idle < entries.length ? '另有' : ''}不扣分登记${idle}条`;
}

function nodeRow(node: DerivationNode): BodyCell[] {
  const { weight, start } = node;
  const places = node.evidence.filter(({ cell }) => cell !== undefined).map(evidencePlace);
  return [
    text(node.code, true),
    text(titleOf(node), true),
    text(weight ? `权重${weight.share}${mark(weight.source)}` : ''),
    start ? exactNumber(start.points) : BLANK,
    ...scoreCells(node.score),
    text([node.source, ...places].join('；')),
  ];
}

function entryRow(entry: ScoredEntry): BodyCell[] {
  return [
    BLANK,
    text(`${entry.date} ${entry.label}`),
    text(entry.facts.join('·')),
    BLANK,
    entry.deducted === undefined ? text('未定') : exactNumber(entry.deducted),
    BLANK,
    text(entry.evidence ? evidencePlace(entry.evidence) : ''),
  ];
}

function rowsOf(node: DerivationNode): BodyCell[][] {
  return [
    nodeRow(node),
    ...node.entries.filter((entry) => !takesNothing(entry)).map(entryRow),
    ...node.children.flatMap(rowsOf),
  ];
}

function anyDefault(node: DerivationNode, sourceOf: (node: DerivationNode) => readonly string[]): boolean {
  return sourceOf(node).includes(LOCAL_DEFAULT) || node.children.some((child) => anyDefault(child, sourceOf));
}

/** Every component below the root with what it started from and each line that changed it: enough to add up by hand. */
export function derivationTable(root: DerivationNode): ReportTable {
  const starts = anyDefault(root, ({ start }) => (start ? [start.source] : []));
  const taken = anyDefault(root, ({ entries }) => entries.map(({ source }) => source));
  return {
    columns: [
      { width: 6, align: 'center' },
      { width: 30, align: 'left' },
      { width: 20, align: 'left' },
      { width: 7, align: 'right' },
      { width: 6, align: 'right' },
      { width: 8, align: 'right' },
      { width: 27, align: 'left' },
    ],
    header: [
      [
        { text: '代码' },
        { text: '考核项与记录' },
        { text: '权重／级别·程度·结果' },
        { text: `起始分${starts ? DEFAULT_MARK : ''}` },
        { text: `扣分${taken ? DEFAULT_MARK : ''}` },
        { text: '得分' },
        { text: '依据／证据' },
      ],
    ],
    rows: root.children.flatMap(rowsOf),
  };
}
