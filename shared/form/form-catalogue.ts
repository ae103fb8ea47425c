import { type EditionCatalogue, editionCatalogue } from './edition-catalogue.ts';
import type { FormEdition } from './form-edition.ts';

export type FormCatalogue = EditionCatalogue<FormEdition>;

export function formCatalogue(editions: readonly FormEdition[]): FormCatalogue {
  return editionCatalogue(editions);
}
