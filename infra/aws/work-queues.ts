import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { QueueDeclaration, QueueName } from '../system/declaration.ts';

const closed = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } satisfies QueueProps;

export type WorkQueue = { queue: Queue; deadLetters: Queue };

/** One queue per kind of work, each with its dead-letter queue. Bodies hold keys only, never data of a person. */
export class WorkQueues extends Construct {
  readonly byName: ReadonlyMap<QueueName, WorkQueue>;

  constructor(scope: Construct, id: string, declarations: readonly QueueDeclaration[]) {
    super(scope, id);
    this.byName = new Map(declarations.map((declaration) => [declaration.name, this.workQueue(declaration)]));
  }

  private workQueue({ name, visibilityTimeout, maxReceiveCount }: QueueDeclaration): WorkQueue {
    // Fourteen days is the longest SQS keeps a message: somebody must have come back from the holidays.
    const retentionPeriod = Duration.days(14);
    const deadLetters = new Queue(this, `${name}-dead-letters`, { ...closed, retentionPeriod });
    const queue = new Queue(this, name, {
      ...closed,
      retentionPeriod,
      visibilityTimeout: Duration.seconds(visibilityTimeout),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount },
    });
    return { queue, deadLetters };
  }
}
