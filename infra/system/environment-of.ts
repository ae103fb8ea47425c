import type { BucketName, FolderName, FunctionDeclaration, QueueName, Use } from './declaration.ts';

/** What a runner knows of the things it made; it turns names of the catalogue into names functions can reach. */
export type Whereabouts = {
  table: string;
  bucket(name: BucketName): string;
  queueUrl(name: QueueName): string;
  /** Undefined: the function finds the folder beside its own code. */
  folder(name: FolderName): string | undefined;
  issuer: string;
  audience: string;
  city: string;
  /** Secret from which the record's signing key is made. */
  recordKey: string;
  /** Where people reach the API, without a slash at the end. */
  publicUrl: string;
  /** Where reminders are passed on to; undefined: nowhere. */
  reminderWebhook?: string | undefined;
};

function variablesOf(use: Use, at: Whereabouts): Record<string, string | undefined> {
  switch (use.kind) {
    case 'table':
      return { TABLE_NAME: at.table };
    case 'bucket':
      return { [`${use.bucket.toUpperCase()}_BUCKET`]: at.bucket(use.bucket) };
    case 'queue':
      return { [`${use.queue.toUpperCase()}_QUEUE_URL`]: at.queueUrl(use.queue) };
    case 'folder':
      return { [`${use.folder.toUpperCase()}_DIRECTORY`]: at.folder(use.folder) };
    case 'tokens':
      return { OIDC_ISSUER: at.issuer, OIDC_AUDIENCE: at.audience };
    case 'webhook':
      return { REMINDER_WEBHOOK_URL: at.reminderWebhook };
    case 'city':
      return { CITY: at.city };
    case 'record-key':
      return { RECORD_KEY: at.recordKey };
    case 'public-address':
      return { PUBLIC_URL: at.publicUrl };
  }
}

/** The environment a function gets: what follows from its uses and nothing else. */
export function environmentOf(declaration: FunctionDeclaration, at: Whereabouts): Record<string, string> {
  const variables = Object.assign({}, ...declaration.uses.map((use) => variablesOf(use, at)));
  return Object.fromEntries(
    Object.entries<string | undefined>(variables).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
