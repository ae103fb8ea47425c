import { comparePeriods, periodParts } from '../period/period.ts';
import { exactText, type Rational, roundRational } from '../quantity/rational.ts';
import {
  type AssessedUnit,
  type Assessment,
  type AssessmentInputs,
  type CountyResult,
  ENGINE_VERSION,
} from './assessment.ts';
import type { DerivationNode } from './derivation.ts';
import { derive } from './derive.ts';
import { inputNotices } from './input-notices.ts';
import type { LeafContext } from './leaf-kind.ts';
import { methodStatements } from './method-statements.ts';
import { rankTotals } from './rank-totals.ts';
import type { Scheme } from './scheme.ts';

function contextOf({ period, units, forms, reporting }: AssessmentInputs): LeafContext {
  return {
    period,
    units: new Set(units.map(({ unit }) => unit)),
    formsOf: (form) => forms.filter(({ key }) => key.form === form && key.period === period),
    factsOf: (unit) => reporting?.filter(({ key }) => key.unit === unit),
  };
}

function refuseDoubles({ units, forms, reporting = [] }: AssessmentInputs): void {
  const names = [
    ...units.map(({ unit }) => unit),
    ...forms.map(({ key }) => `${key.form} ${key.period} ${key.unit}`),
    ...reporting.map(({ key }) => `reporting of ${key.form} ${key.period} ${key.unit}`),
  ];
  const double = names.find((name, at) => names.indexOf(name) !== at);
  if (double !== undefined) throw new RangeError(`given twice: ${double}`);
}

/** Why a tree has no score: the sentences of its blocked leaves. */
function reasonsOf(node: DerivationNode): string[] {
  if (node.score !== undefined) return [];
  if (node.children.length === 0) return [`${node.code}${node.title}：${node.sentence}`];
  return node.children.flatMap(reasonsOf);
}

/** AQ-96, AQ-97: the exact sum, then the one rounding of the whole computation. */
function formulaOf(node: DerivationNode, score: Rational, places: number): string {
  const exact = exactText(score);
  const ends = !exact.includes('/');
  const sum = ends ? `=${exact}` : `≈${roundRational(score, places + 4)}`;
  return `${node.title}=${node.expression ?? exact}${sum}，四舍五入保留${places}位小数，为${roundRational(score, places)}`;
}

const byCode = (a: AssessedUnit, b: AssessedUnit) => (a.unit < b.unit ? -1 : 1);

/**
 * Computes every county's score with its derivation. Pure; the order of units, forms and rows means nothing.
 * @throws RangeError when the scheme is for another kind of period, or a unit or submission is given twice.
 */
export function assess(scheme: Scheme, inputs: AssessmentInputs): Assessment {
  const { period, units } = inputs;
  if (periodParts(period).kind !== scheme.periodKind || comparePeriods(period, scheme.edition) < 0)
    throw new RangeError(`scheme ${scheme.name} ${scheme.edition} does not hold for ${period}`);
  refuseDoubles(inputs);
  const context = contextOf(inputs);
  const { places } = scheme.rounding;
  const derived = [...units]
    .sort(byCode)
    .map((unit) => ({ unit, ...derive(scheme.root, unit.unit, context) }));
  const scored = derived.flatMap(({ unit, node, score }) =>
    score ? [{ unit, node, score, total: roundRational(score, places) }] : [],
  );
  const ranks = rankTotals(scored.map(({ total }) => total));
  const ranked = scored.map(
    ({ unit, node, score, total }, at): Extract<CountyResult, { state: 'scored' }> => ({
      ...unit,
      state: 'scored',
      total,
      exactTotal: exactText(score),
      rank: ranks[at] ?? 0,
      formula: formulaOf(node, score, places),
      derivation: node,
    }),
  );
  const blocked = derived
    .filter(({ score }) => score === undefined)
    .map(
      ({ unit, node }): CountyResult => ({
        ...unit,
        state: 'blocked',
        reasons: reasonsOf(node),
        derivation: node,
      }),
    );
  return {
    scheme: scheme.name,
    edition: scheme.edition,
    title: scheme.title,
    period,
    engineVersion: ENGINE_VERSION,
    state: blocked.length === 0 ? 'complete' : scored.length === 0 ? 'blocked' : 'partial',
    results: [...ranked.sort((a, b) => a.rank - b.rank || byCode(a, b)), ...blocked],
    method: methodStatements(scheme, period),
    notices: inputNotices(scheme, inputs, context),
  };
}
