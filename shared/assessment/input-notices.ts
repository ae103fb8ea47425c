import { periodLabel } from '../period/period.ts';
import type { AssessmentInputs, AssessmentNotice } from './assessment.ts';
import type { LeafContext } from './leaf-kind.ts';
import { leafKindOf } from './leaf-kinds.ts';
import { byPlace, cellEvidence, fileEvidence, type PlacedRow, rowsOf } from './placed-row.ts';
import { leavesOf, type Scheme, type SchemeLeaf } from './scheme.ts';

function rowNotice(
  placed: PlacedRow,
  leaves: readonly SchemeLeaf[],
  context: LeafContext,
): AssessmentNotice[] {
  const claims = leaves.map(({ kind, settings }) => leafKindOf(kind).claim(settings, placed, context));
  if (claims.includes('taken')) return [];
  const reasons = claims.flatMap((claim) => (typeof claim === 'string' ? [] : [claim.leftOut]));
  const message = reasons[0] ?? `“${placed.row.key}”行没有对应的考核项，未计入`;
  const column = Object.keys(placed.row.cells).sort((a, b) => (a < b ? -1 : 1))[0] ?? '';
  return [{ message, evidence: cellEvidence(placed, column) }];
}

/** Nothing that the scheme reads is left out in silence: each uncounted row or form, with the reason. */
export function inputNotices(
  { root }: Scheme,
  { forms, period }: AssessmentInputs,
  context: LeafContext,
): AssessmentNotice[] {
  const leaves = leavesOf(root).flatMap((leaf) => {
    const reads = leafKindOf(leaf.kind).reads(leaf.settings);
    return reads.from === 'form' ? [{ leaf, reads }] : [];
  });
  const byTable = Map.groupBy(leaves, ({ reads }) => `${reads.form}\n${reads.table}`);
  const rows = [...byTable.values()].flatMap((readers) => {
    const { form = '', table = '' } = readers[0]?.reads ?? {};
    return rowsOf(context.formsOf(form), table).flatMap((placed) =>
      rowNotice(
        placed,
        readers.map(({ leaf }) => leaf),
        context,
      ),
    );
  });
  const used = new Set(leaves.map(({ reads }) => reads.form));
  const unused = forms
    .filter(({ key }) => used.has(key.form) && key.period !== period)
    .map((form) => ({
      message: `报告期为${periodLabel(form.key.period)}，不属于本次考核期，未采用`,
      evidence: fileEvidence(form),
    }));
  return [...rows, ...unused].sort((a, b) => byPlace(a.evidence, b.evidence));
}
