import { comparePeriods, firstDay, type Period } from '../period/period.ts';

/** Editions of forms, or what stands for them before they are read. */
export type EditionCatalogue<Edition> = {
  /** Form ids, sorted. */
  forms(): readonly string[];
  /** The edition in force for a period: the latest whose first period does not begin after it. */
  editionFor(form: string, period: Period): Edition | undefined;
  /** One edition by its first period, however old: what a stored submission is bound to. */
  edition(form: string, edition: string): Edition | undefined;
  /** All editions of a form, the earliest first. */
  editions(form: string): readonly Edition[];
};

export function editionCatalogue<Edition extends { form: string; edition: Period }>(
  editions: readonly Edition[],
): EditionCatalogue<Edition> {
  const byForm = Map.groupBy(editions, ({ form }) => form);
  for (const list of byForm.values()) list.sort((a, b) => comparePeriods(a.edition, b.edition));
  return {
    forms: () => [...byForm.keys()].sort(),
    editionFor: (form, period) =>
      byForm.get(form)?.findLast(({ edition }) => firstDay(edition) <= firstDay(period)),
    editions: (form) => byForm.get(form) ?? [],
    edition: (form, edition) => byForm.get(form)?.find((candidate) => candidate.edition === edition),
  };
}

/** Beside an edition stands the other form's edition of the same time, or its first if that begins later. */
export function editionBeside<Edition>(
  catalogue: EditionCatalogue<Edition>,
  form: string,
  edition: Period,
): Edition | undefined {
  return catalogue.editionFor(form, edition) ?? catalogue.editions(form)[0];
}
