import type { DivisionRegister } from '../division/division-register.ts';
import { booksRead } from '../form/books/books-read.ts';
import type { FormCatalogue } from '../form/form-catalogue.ts';
import type { FormEdition } from '../form/form-edition.ts';
import { addDays } from '../period/day-number.ts';
import { firstDay, lastDay, type Period, periodContaining, periodOf, periodParts } from '../period/period.ts';
import type { SubmissionKey } from './submission-key.ts';

/** The submissions that the rules and prefills of an edition refer to, as far as such may exist. */
export type WantedSubmissions = {
  /** Of the same form, the latest period first: the first of them that is accepted is wanted, the rest is not. */
  earlier: Iterable<SubmissionKey>;
  yearAgo?: SubmissionKey;
  others: readonly SubmissionKey[];
};

type Around = { forms: Pick<FormCatalogue, 'editions'>; divisions: DivisionRegister };

/** Periods of the form that ended before, the latest first, each as long as the edition then in force wants it. */
function* periodsBefore(period: Period, editions: readonly FormEdition[]): Generator<Period> {
  for (let first = firstDay(period); ; ) {
    const eve = addDays(first, -1);
    const [candidate] = editions.toReversed().flatMap(({ edition, period: kind }) => {
      const around = periodContaining(kind, eve);
      return firstDay(edition) <= firstDay(around) ? [around] : [];
    });
    if (!candidate) return;
    // Where a shorter period took the place of a longer one, the longer may not have ended yet.
    if (lastDay(candidate) < firstDay(period)) yield candidate;
    first = firstDay(candidate);
  }
}

/** What is to be looked up before `key` is checked or its workbook is filled in. A unit is sought under its code of the time. */
export function wantedSubmissions(
  edition: FormEdition,
  { form, period, unit }: SubmissionKey,
  { forms, divisions }: Around,
): WantedSubmissions {
  const { previous, yearAgo, others } = booksRead(edition);
  const keyIn = (earlier: Period): SubmissionKey[] => {
    const then = divisions.codeOn(unit, lastDay(earlier));
    return then === undefined ? [] : [{ form, period: earlier, unit: then }];
  };
  const { kind, year, ordinal } = periodParts(period);
  const [agoKey] = yearAgo ? keyIn(periodOf(kind, year - 1, ordinal)) : [];
  return {
    earlier: {
      *[Symbol.iterator]() {
        if (previous)
          for (const earlier of periodsBefore(period, forms.editions(form))) yield* keyIn(earlier);
      },
    },
    ...(agoKey ? { yearAgo: agoKey } : {}),
    others: others.map((other) => ({ form: other, period, unit })),
  };
}
