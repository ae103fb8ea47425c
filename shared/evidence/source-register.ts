import type { CivilDate } from '../period/civil-date.ts';

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

/** Where a rule stands and, in our own words, what it asks; a whole document has neither. */
export type ResolvedSource = { document: SourceDocument; place?: string; gist?: string };

export type SourceRegister = {
  /** `AQ-97`, or the id of a whole document; undefined when nothing of that id is registered. */
  resolve(id: string): ResolvedSource | 'local-default' | undefined;
  documents(): readonly SourceDocument[];
};

export type RegisteredDocument = {
  document: SourceDocument;
  rules: Readonly<Record<string, { place: string; gist: string }>>;
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
