import type { FormEdition } from '../form-edition.ts';
import { type Expression, namesIn } from '../reference/reference.ts';
import { referencesOf } from './references-of.ts';

/** What of `KnownBefore` an edition has a use for. */
export type BooksRead = { previous: boolean; yearAgo: boolean; others: readonly string[] };

function expressionsOf(edition: FormEdition): Expression[] {
  return edition.tables.flatMap(({ rules, columns }) => [
    ...rules.flatMap(({ when, holds, message }) => [
      ...[when, holds].filter((each) => each !== undefined),
      ...message.parts.flatMap((part) => ('expression' in part ? [part.expression] : [])),
    ]),
    ...columns.flatMap(({ prefill, computed, requiredWhen }) =>
      [prefill, computed, requiredWhen].filter((each) => each !== undefined),
    ),
  ]);
}

/** Which earlier submissions, and which other forms, the rules and prefills of an edition refer to; most to none. */
export function booksRead(edition: FormEdition): BooksRead {
  const books = referencesOf(edition).flatMap((reference) => ('book' in reference ? reference.book : []));
  const others = books.flatMap((book) => (typeof book === 'object' ? book.form : []));
  return {
    previous:
      books.includes('prev') ||
      edition.tables.some((table) => table.shape === 'list' && table.carriesRows) ||
      expressionsOf(edition).some((each) => namesIn(each).includes('prev_last')),
    yearAgo: books.includes('year_ago'),
    others: [...new Set(others)].sort(),
  };
}
