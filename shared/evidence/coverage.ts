import { MUST_BE_USED, SOURCE_CATEGORIES, type SourceCategory } from './source-category.ts';
import type { RegisteredDocument, RegisteredRule } from './source-register.ts';

/** A use of a rule: the template file that names it, the title in that file if it has one, and the place in it. */
export type RuleUse = { file: string; title?: string; place: readonly string[] };

export type CoveredRule = RegisteredRule & { id: string; uses: readonly RuleUse[] };

export type CategoryCount = { category: SourceCategory; total: number; used: number };

/** Every rule of a document with what works with it, in the order of the document. */
export function coveredRules(
  { rules }: RegisteredDocument,
  uses: ReadonlyMap<string, readonly RuleUse[]>,
): CoveredRule[] {
  return Object.entries(rules).map(([id, rule]) => ({ id, ...rule, uses: uses.get(id) ?? [] }));
}

/** Of each category that has rules: how many there are and how many some template uses. */
export function countByCategory(rules: readonly CoveredRule[]): CategoryCount[] {
  return SOURCE_CATEGORIES.flatMap((category) => {
    const those = rules.filter((rule) => rule.category === category);
    const used = those.filter(({ uses }) => uses.length > 0).length;
    return those.length > 0 ? [{ category, total: those.length, used }] : [];
  });
}

export type CoverageGaps = {
  /** Neither used nor set aside. */
  missing: CoveredRule[];
  /** Set aside although used. */
  superfluous: CoveredRule[];
  /** Of a category that must be used, and used only elsewhere than in a form or a code list. */
  elsewhere: CoveredRule[];
};

const worksOnReports = ({ file }: RuleUse) => /^(forms|codes)\//.test(file);

/** What is wrong between the register and the templates; every list must be empty. */
export function coverageGaps(rules: readonly CoveredRule[]): CoverageGaps {
  return {
    missing: rules.filter(({ uses, aside }) => uses.length === 0 && aside === undefined),
    superfluous: rules.filter(({ uses, aside }) => uses.length > 0 && aside !== undefined),
    elsewhere: rules.filter(
      ({ uses, category }) => MUST_BE_USED.has(category) && uses.length > 0 && !uses.some(worksOnReports),
    ),
  };
}
