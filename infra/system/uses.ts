import type { BucketName, FolderName, QueueName, RouteDeclaration, Trigger, Use } from './declaration.ts';

/** Reading never implies writing: a function that only looks gets no right to change anything. */
export const readsTable: Use = { kind: 'table', access: 'read' };
/** Writing implies reading: every write is conditional on what is there. */
export const writesTable: Use = { kind: 'table', access: 'write' };
export const readsObjects = (bucket: BucketName, prefix: string): Use => ({
  kind: 'bucket',
  bucket,
  access: 'read',
  prefix,
});
export const writesObjects = (bucket: BucketName, prefix: string): Use => ({
  kind: 'bucket',
  bucket,
  access: 'write',
  prefix,
});
export const sendsTo = (queue: QueueName): Use => ({ kind: 'queue', queue });
export const carries = (folder: FolderName): Use => ({ kind: 'folder', folder });
/** Verifies the caller's token itself, whatever the gateway in front has done. */
export const verifiesTokens: Use = { kind: 'tokens' };
/** Needs to know which prefecture this installation serves. */
export const knowsCity: Use = { kind: 'city' };

/** Passes messages on to a webhook outside, where the installation names one. */
export const postsToWebhook: Use = { kind: 'webhook' };

/** Signs in the record's name. */
export const signsRecord: Use = { kind: 'record-key' };
/** Prints the address at which people reach the API. */
export const knowsAddress: Use = { kind: 'public-address' };

export const answers = (...routes: RouteDeclaration[]): Trigger => ({ kind: 'http', routes });
