import type { ObligationCatalogue } from '../../shared/calendar/obligation-catalogue.ts';
import { type DemandsOf, NO_DEMANDS } from '../../shared/submission/demands.ts';

/** What the calendar asks of a submission; nothing where no calendar asks for it at all. */
export function demandsFrom(obligations: ObligationCatalogue): DemandsOf {
  return (key) => {
    const obligation = obligations.obligationFor(key);
    return obligation ? { signs: obligation.signs, explain: obligation.explain } : NO_DEMANDS;
  };
}
