import type { CountyResult } from '../assessment/assessment.ts';
import type { DerivationNode, EvidenceRef } from '../assessment/derivation.ts';
import { LOCAL_DEFAULT_TEXT, printSources } from '../evidence/print-source.ts';
import { LOCAL_DEFAULT } from '../evidence/source-register.ts';
import { lastDay, periodLabel } from '../period/period.ts';
import type { AssessmentReportContext } from './assessment-report-context.ts';
import { DEFAULT_MARK, derivationTable } from './derivation-table.ts';
import type { ReportPart } from './report-document.ts';
import { shortHash } from './short-hash.ts';

const note = (text: string): ReportPart => ({ kind: 'paragraph', text, style: 'note' });

function nodesOf(node: DerivationNode): DerivationNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function standing(result: CountyResult): string {
  return result.state === 'scored' ? `总成绩${result.total}分，第${result.rank}名` : '未计总成绩，不排名';
}

/** 市级得分=(…)÷9≈… and the like, then the line that ends in the total. */
function formulas({ derivation, ...result }: CountyResult): string[] {
  const sums = nodesOf(derivation).filter(
    ({ expression, children }) => expression !== undefined && children.length > 0,
  );
  const inner = sums.filter((node) => node !== derivation).map(({ sentence }) => sentence);
  return [...inner, ...(result.state === 'scored' ? [result.formula] : result.reasons)];
}

function citations(nodes: readonly DerivationNode[], { sources }: AssessmentReportContext): string {
  const ids = nodes.flatMap(({ source, weight, entries }) => [
    source,
    ...(weight ? [weight.source] : []),
    ...entries.map((entry) => entry.source),
  ]);
  const cited = printSources(
    sources,
    ids.filter((id) => id !== LOCAL_DEFAULT),
  );
  return `依据：${cited}。带“${DEFAULT_MARK}”的为${LOCAL_DEFAULT_TEXT}，文件未规定。`;
}

function evidenceFiles(nodes: readonly DerivationNode[], context: AssessmentReportContext): string[] {
  const refs = nodes.flatMap(({ evidence, entries }) => [
    ...evidence,
    ...entries.flatMap((entry) => entry.evidence ?? []),
  ]);
  const byFile = new Map(refs.map((ref) => [`${ref.form} ${ref.period} ${ref.unit}`, ref]));
  return [...byFile.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => fileLine(ref, context));
}

function fileLine(ref: EvidenceRef, { divisions, formTitle }: AssessmentReportContext): string {
  const unit = divisions.nameOn(ref.unit, lastDay(ref.period));
  return (
    `证据${shortHash(ref.sha256)}：${unit}${periodLabel(ref.period)}《${formTitle(ref.form, ref.period)}》` +
    `第${ref.revision}次报送，文件名“${ref.fileName}”，SHA-256 ${ref.sha256}。`
  );
}

/** 得分溯源 of one county: every line that made its score, and the computation on lines of their own. */
export function derivationParts(result: CountyResult): ReportPart[] {
  const statements = nodesOf(result.derivation).flatMap(({ code, title, statements: own }) =>
    own.map((statement) => `${code}${title}：${statement}。`),
  );
  return [
    { kind: 'heading', level: 2, text: result.name + standing(result) },
    { kind: 'table', table: derivationTable(result.derivation) },
    ...[...statements, ...formulas(result)].map(note),
  ];
}

/** What the marks in the derivations stand for: remarks of the scheme, 依据 by id, and evidence files by their short hash. */
export function derivationLegend(
  results: readonly CountyResult[],
  context: AssessmentReportContext,
): ReportPart[] {
  const nodes = results.flatMap(({ derivation }) => nodesOf(derivation));
  const notes = [...new Set(nodes.flatMap((node) => node.notes.map(({ text }) => text)))];
  return [...notes, citations(nodes, context), ...evidenceFiles(nodes, context)].map(note);
}
