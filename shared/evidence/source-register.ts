import type { CivilDate } from '../period/civil-date.ts';
import type { Aside } from './aside.ts';
import type { SourceCategory } from './source-category.ts';

/** 征求意见稿 and the like: what a document is decides how its numbers may be quoted. */
export type DocumentStatus = 'issued' | 'draft' | 'news' | 'article' | 'standard' | 'table';

export type SourceDocument = {
  id: string;
  title: string;
  issuer: string;
  date?: CivilDate;
  /** 文号, where the document has one. */
  number?: string;
  status: DocumentStatus;
};

export type RegisteredRule = {
  /** Where it stands in the document. */
  place: string;
  category: SourceCategory;
  /** What it asks, in our own words. */
  gist: string;
  /** Why no template works with it; absent for a rule that one does. */
  aside?: Aside;
};

/** A rule with its document; a whole document has no place, category or gist. */
export type ResolvedSource = { document: SourceDocument } & Partial<RegisteredRule>;

export type SourceRegister = {
  /** `AQ-97`, or the id of a whole document; undefined when nothing of that id is registered. */
  resolve(id: string): ResolvedSource | 'local-default' | undefined;
  documents(): readonly SourceDocument[];
};

export type RegisteredDocument = {
  document: SourceDocument;
  rules: Readonly<Record<string, RegisteredRule>>;
};

/** The source of every value that no document gives. */
export const LOCAL_DEFAULT = 'local-default';

export function sourceRegister(registered: readonly RegisteredDocument[]): SourceRegister {
  const byId = new Map<string, ResolvedSource>();
  for (const { document, rules } of registered) {
    byId.set(document.id, { document });
    for (const [id, rule] of Object.entries(rules)) byId.set(id, { document, ...rule });
  }
  return {
    resolve: (id) => (id === LOCAL_DEFAULT ? LOCAL_DEFAULT : byId.get(id)),
    documents: () => registered.map(({ document }) => document),
  };
}
