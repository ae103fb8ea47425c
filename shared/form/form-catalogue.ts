import { comparePeriods, firstDay, type Period } from '../period/period.ts';
import type { FormEdition } from './form-edition.ts';

export type FormCatalogue = {
  /** Form ids, sorted. */
  forms(): readonly string[];
  /** The edition in force for a period: the latest whose first period does not begin after it. */
  editionFor(form: string, period: Period): FormEdition | undefined;
  /** One edition by its first period, however old: what a stored submission is bound to. */
  edition(form: string, edition: string): FormEdition | undefined;
  /** All editions of a form, the earliest first. */
  editions(form: string): readonly FormEdition[];
};

export function formCatalogue(editions: readonly FormEdition[]): FormCatalogue {
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
