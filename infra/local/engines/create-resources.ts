import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { KeyDeclaration, QueueDeclaration, System, TableDeclaration } from '../../system/declaration.ts';
import { localNames } from '../local-names.ts';
import { localConnection } from './local-connection.ts';
import type { LocalEngines } from './local-engines.ts';

const keySchema = (key: KeyDeclaration) => [
  { AttributeName: key.partition, KeyType: 'HASH' as const },
  { AttributeName: key.sort, KeyType: 'RANGE' as const },
];

async function createTable(client: DynamoDBClient, { name, key, indexes }: TableDeclaration): Promise<void> {
  const TableName = localNames.table(name);
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  if (TableNames.includes(TableName)) return;
  const keys = [key, ...indexes.map((index) => index.key)];
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(key),
      AttributeDefinitions: [...new Set(keys.flatMap((one) => [one.partition, one.sort]))].map(
        (AttributeName) => ({
          AttributeName,
          AttributeType: 'S',
        }),
      ),
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index.key),
        Projection: { ProjectionType: 'ALL' },
      })),
    }),
  );
}

async function createQueue(client: SQSClient, engines: LocalEngines, queue: QueueDeclaration): Promise<void> {
  const name = localNames.queue(queue.name);
  const deadLetterTargetArn = engines.s3AndSqs.createQueue(localNames.deadLetters(queue.name));
  engines.s3AndSqs.createQueue(name);
  // Set on every start: a queue kept from before follows a catalogue that changed since.
  await client.send(
    new SetQueueAttributesCommand({
      QueueUrl: engines.s3AndSqs.queueUrl(name),
      Attributes: {
        VisibilityTimeout: String(queue.visibilityTimeout),
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: queue.maxReceiveCount }),
      },
    }),
  );
}

/** Makes what the catalogue declares and the engines do not hold yet. */
export async function createResources(system: System, engines: LocalEngines): Promise<void> {
  const dynamoDb = new DynamoDBClient(localConnection(engines.dynamoDb.url));
  const sqs = new SQSClient(localConnection(engines.s3AndSqs.url));
  await createTable(dynamoDb, system.table);
  for (const bucket of system.buckets) engines.s3AndSqs.createBucket(localNames.bucket(bucket.name));
  for (const queue of system.queues) await createQueue(sqs, engines, queue);
  dynamoDb.destroy();
  sqs.destroy();
}
