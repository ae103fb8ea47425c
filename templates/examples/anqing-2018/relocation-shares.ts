import type { Example, Published } from './example-figures.ts';
import { splitTotal } from './split-total.ts';

/** A county's part of the published relocation plan. Sites belong to concentrated resettlement only. */
export type RelocationPlan = {
  sites: number;
  concentrated: { households: number; people: number };
  dispersed: { households: number; people: number };
};

/**
 * The published city plan (AQ-23, AQ-24, AQ-25) split over the counties: how is an example, the sums are exact.
 * People follow the households they belong to, so that no household is left without people.
 */
export function relocationShares(
  { relocation }: Published,
  { counties }: Example,
): Map<string, RelocationPlan> {
  const codes = Object.keys(counties).sort();
  const weights = codes.map((code) => counties[code]?.share.relocation ?? 0);
  const sites = splitTotal(relocation.sites.value, weights);
  const concentrated = splitTotal(relocation.sites_households.value, weights);
  const dispersed = splitTotal(relocation.apart_households.value, weights);
  const concentratedPeople = splitTotal(relocation.sites_people.value, concentrated);
  const dispersedPeople = splitTotal(relocation.apart_people.value, dispersed);
  return new Map(
    codes.map((code, at) => [
      code,
      {
        sites: sites[at] ?? 0,
        concentrated: { households: concentrated[at] ?? 0, people: concentratedPeople[at] ?? 0 },
        dispersed: { households: dispersed[at] ?? 0, people: dispersedPeople[at] ?? 0 },
      },
    ]),
  );
}
