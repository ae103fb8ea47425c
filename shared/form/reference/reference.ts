import type { Decimal } from '../../quantity/decimal.ts';
import type { ShownAs } from '../cell-type.ts';

// Expressions and references hold each other, so both stand here.

export type ExpressionType = 'Decimal' | 'string' | 'bool';
export type ExpressionValue = Decimal | string | boolean;
export type Variables = Readonly<Record<string, ExpressionType>>;
export type LookUp = (name: string, reference?: Reference) => ExpressionValue | undefined;

/** A checked CEL expression. Over a value that is not known it is itself unknown: `undefined`, never false or zero. */
export type Expression = {
  text: string;
  type: ExpressionType;
  /** The plain variables it reads, each once, in order of appearance. */
  references: readonly string[];
  /** What it reads beyond those (`prev.total`, `sum(amount)`), each once. */
  compound: readonly Reference[];
  /** The one reference that it is, when it is nothing more than that. */
  whole?: Reference;
  evaluate(lookUp: LookUp): ExpressionValue | undefined;
};

/** Where rows are taken from: this submission, the unit's last one, the one a year ago, or another form of the unit. */
export type Book = 'own' | 'prev' | 'year_ago' | { form: string };

/** What is counted over rows: `of` is evaluated per row, `where` says which rows count. */
export type Measure = {
  how: 'sum' | 'count' | 'min' | 'max' | 'distinct';
  of?: Expression;
  where?: Expression;
};

/**
 * Something an expression reads beyond the cells of its own row or column. `id` is its text with book and table:
 * the key under which a figure is kept. `shownAs` is the column whose type says how the value is shown.
 */
export type Reference = { id: string } & (
  | { kind: 'filled'; of: string }
  | { kind: 'or-else'; of: Expression; otherwise: Expression }
  /** The same cell of the row with the same key, in an earlier submission. */
  | { kind: 'same-cell'; book: 'prev' | 'year_ago'; name: string; shownAs: ShownAs | undefined }
  | { kind: 'cell'; book: Book; table: string; row: string; column: string; shownAs: ShownAs | undefined }
  | {
      kind: 'keyed-cell';
      book: Book;
      table: string;
      key: readonly Expression[];
      column: string;
      shownAs: ShownAs | undefined;
    }
  /** `by` pairs columns of the counted rows with values of the row that asks. */
  | { kind: 'measure'; book: Book; table: string; measure: Measure; by: readonly MeasureKey[] }
  | { kind: 'group-measure'; measure: Measure }
  | { kind: 'look-up'; register: string; key: Expression; field: string }
);

export type MeasureKey = { theirs: string; ours: Expression };
export type MeasureReference = Extract<Reference, { kind: 'measure' }>;

export function bookName(book: Book): string {
  return typeof book === 'string' ? book : `form:${book.form}`;
}

/** References with those that stand inside `or_else(…)`. */
export function withNested(references: readonly Reference[]): readonly Reference[] {
  return references.flatMap((reference) =>
    reference.kind === 'or-else'
      ? [reference, ...withNested(reference.of.compound), ...withNested(reference.otherwise.compound)]
      : [reference],
  );
}

function expressionsIn(reference: Reference): readonly Expression[] {
  switch (reference.kind) {
    case 'or-else':
      return [reference.of, reference.otherwise];
    case 'keyed-cell':
      return reference.key;
    case 'look-up':
      return [reference.key];
    case 'measure':
    case 'group-measure': {
      const { of, where } = reference.measure;
      const by = reference.kind === 'measure' ? reference.by.map(({ ours }) => ours) : [];
      return [of, where, ...by].filter((each) => each !== undefined);
    }
    default:
      return [];
  }
}

/** The plain names of an expression with those inside `sum(…)`, `or_else(…)` and the like. */
export function namesIn(expression: Expression): readonly string[] {
  return [...expression.references, ...expression.compound.flatMap(expressionsIn).flatMap(namesIn)];
}

/** Whether the reference is known only at the end of the workbook (own rows) or from outside the files (register). */
export function isLate(reference: Reference): boolean {
  return reference.kind === 'look-up' || ('book' in reference && reference.book === 'own');
}
