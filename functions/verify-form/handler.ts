import type { Scope } from '../../shared/access/scope.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import { lastDay, periodLabel } from '../../shared/period/period.ts';
import { entryOfFact } from '../../shared/record/append-facts.ts';
import type { ChainStore } from '../../shared/record/chain-store.ts';
import { shortHash } from '../../shared/record/record-entry.ts';
import { sha256 } from '../../shared/storage/sha256.ts';
import { recordsFrom } from '../../shared/storage/storage-from.ts';
import { printedValidity } from '../../shared/submission/printed-validity.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import type { VerificationStore } from '../../shared/submission/verification-store.ts';
import { verifyForm as route } from '../api/records.ts';
import type { Content } from '../api/route.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { templatesIn } from '../chain/templates-in.ts';
import { overPublicRoute } from '../middleware.ts';
import { environment } from './environment.ts';
import { verificationPage } from './verification-page.ts';

type Dependencies = {
  submissions: SubmissionStore;
  verifications: VerificationStore;
  chains: ChainStore;
  forms: FormCatalogue;
  divisions: DivisionRegister;
  scope: Scope;
};

/** Tells anybody who holds a printed form whether it stands. Says what the form is, never what is in it or who acted. */
export function createHandler(
  dependencies: Dependencies,
): (asked: { path: { id: string } }) => Promise<Content<typeof route>> {
  const { submissions, verifications, chains, forms, divisions, scope } = dependencies;
  return async ({ path: { id } }) => {
    const found = await verifications.find(id);
    const submission = found && (await submissions.find(scope, found));
    const printed = submission && printedValidity(submission, id, sha256);
    if (!printed) return { result: 'unknown' };
    const { form, period, unit } = submission.key;
    const entry = await entryOfFact(printed.fact, { chains, scope, sha256 });
    return {
      result: printed.validity,
      title: forms.editionFor(form, period)?.title ?? form,
      unitName: divisions.nameOn(unit, lastDay(period)),
      period: periodLabel(period),
      acceptedAt: printed.acceptance.at,
      ...(entry ? { shortHash: shortHash(entry) } : {}),
    };
  };
}

export function handlerFrom(variables: Record<string, string | undefined>) {
  const parsed = environment.parse(variables);
  const { forms, divisions } = templatesIn(parsed.TEMPLATES_DIRECTORY);
  const records = recordsFrom(parsed, divisions);
  const answer = createHandler({ ...records, forms, divisions, scope: systemScope(parsed.CITY) });
  return overPublicRoute(route, answer, verificationPage);
}

export const handler = onFirstCall(handlerFrom);
