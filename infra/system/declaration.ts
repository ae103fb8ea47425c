/** The vocabulary of the catalogue. Nothing here knows AWS CDK or the local engines: both runners read the same data. */

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A route of the HTTP API. Path parameters in braces: `/submissions/{form}/{period}/{unit}`. */
export type RouteDeclaration = {
  method: HttpMethod;
  path: string;
  /** Whether it answers without a sign-in. Absent means no. */
  public?: true;
};

export type QueueName = 'check' | 'assess' | 'publish' | 'record';
export type BucketName = 'uploads' | 'reports';
export type FolderName = 'templates' | 'fonts';

/** What starts a function: exactly one of the three. */
export type Trigger =
  | { kind: 'http'; routes: readonly RouteDeclaration[] }
  | {
      kind: 'queue';
      queue: QueueName;
      /** Messages handed over at once, 1–10. */
      batchSize: number;
      /** Batches worked on side by side in the cloud, at least 2. */
      concurrency: number;
    }
  | { kind: 'schedule'; schedule: string };

/** What a function may touch, and how. Permissions and environment variables both follow from this one list. */
export type Use =
  | { kind: 'table'; access: 'read' | 'write' }
  | {
      kind: 'bucket';
      bucket: BucketName;
      access: 'read' | 'write';
      /** Key prefix, ends with a slash. */
      prefix: string;
    }
  | { kind: 'queue'; queue: QueueName }
  | { kind: 'folder'; folder: FolderName }
  | { kind: 'tokens' }
  | { kind: 'webhook' }
  | { kind: 'city' }
  /** The secret that the record's signing key is made from. */
  | { kind: 'record-key' }
  /** Where people reach the API. */
  | { kind: 'public-address' };

export type FunctionDeclaration = {
  /** Its folder under functions/, an imperative sentence. */
  name: string;
  does: string;
  trigger: Trigger;
  /** MB; Lambda gives a whole processor at 1769. */
  memory: number;
  /** Seconds. */
  timeout: number;
  uses: readonly Use[];
};

export type QueueDeclaration = {
  name: QueueName;
  /** Seconds a message stays hidden after it was handed over; at least six times the timeout of its function. */
  visibilityTimeout: number;
  /** Deliveries before a message goes to the dead-letter queue `<name>-dead-letters`. */
  maxReceiveCount: number;
};

export type BucketDeclaration = {
  name: BucketName;
  holds: string;
  /** Whether browsers put objects into it by presigned link. */
  browserUploads: boolean;
  /** Key prefixes of objects that can be made again at will, and the days they are kept. All else is kept for good. */
  expires: readonly { prefix: string; days: number }[];
};

export type KeyDeclaration = { partition: string; sort: string };
export type TableDeclaration = {
  name: string;
  key: KeyDeclaration;
  indexes: readonly { name: string; key: KeyDeclaration }[];
};

export type ScheduleDeclaration = {
  name: string;
  /** `rate(15 minutes)` or `cron(minute hour day-of-month month day-of-week year)` as EventBridge Scheduler reads it. */
  expression: string;
  /** IANA time zone in which `cron` is read. */
  timeZone: string;
  /** Hours without a run after which somebody is called: a little more than from one run to the next. */
  mayBeSilent: number;
};

export type System = {
  functions: readonly FunctionDeclaration[];
  table: TableDeclaration;
  buckets: readonly BucketDeclaration[];
  queues: readonly QueueDeclaration[];
  schedules: readonly ScheduleDeclaration[];
};
