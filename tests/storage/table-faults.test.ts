import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { longestPause } from '../../shared/storage/backoff.ts';
import { tableRevisionContents } from '../../shared/storage/table/revision-contents.ts';
import { tableSubmissionStore } from '../../shared/storage/table/submission-store.ts';
import { openTable } from '../../shared/storage/table/table.ts';
import { MOST_ATTEMPTS } from '../../shared/storage/table/write-all.ts';
import type { Submission } from '../../shared/submission/submission.ts';
import { exampleDivisions } from './example-divisions.ts';
import { city, fakeHash, keyOf, received } from './example-submission.ts';

// Faults that no engine on this machine raises.
const dynamo = mockClient(DynamoDBDocumentClient);
const pauses: number[] = [];
const table = {
  ...openTable({ AWS_REGION: 'cn-north-1', TABLE_NAME: 'records' }),
  pause: async (attempt: number) => {
    pauses.push(attempt);
  },
};
const metadata = { $metadata: {}, message: '' };

beforeEach(() => {
  dynamo.reset();
  pauses.length = 0;
});
afterEach(() => dynamo.reset());

describe('pages of rows', () => {
  const contents = tableRevisionContents(table, exampleDivisions);
  const revision = { ...keyOf('340825'), sha256: fakeHash(1) };
  const write = () => contents.write(city, revision, { rows: [], faults: [] });
  type Request = { PutRequest: { Item: Record<string, unknown> } };
  const requests = (input: { RequestItems?: Record<string, unknown> | undefined }) =>
    (input.RequestItems?.records ?? []) as Request[];

  it('that the table left out are sent again until it has taken each of them, and only those', async () => {
    const taken: unknown[] = [];
    let call = 0;
    dynamo.on(BatchWriteCommand).callsFake((input) => {
      call += 1;
      const [first, ...rest] = requests(input);
      // Nothing at all the first two times, then one page a time.
      if (call <= 2) return { UnprocessedItems: input.RequestItems };
      taken.push(first?.PutRequest.Item);
      return { UnprocessedItems: rest.length > 0 ? { records: rest } : {} };
    });
    await write();
    expect(taken.map((item) => (item as { part: string }).part)).toEqual(['rows', 'faults']);
    for (const item of taken)
      expect(item).toMatchObject({ owner: expect.any(String), bytes: expect.any(Uint8Array) });
    expect(pauses).toEqual([2, 3, 4]);
  });

  it('that the table never takes are an error in the end, not a silence and not a loop', async () => {
    dynamo.on(BatchWriteCommand).callsFake((input) => ({ UnprocessedItems: input.RequestItems }));
    await expect(write()).rejects.toThrow(`2 of 2 items not stored after ${MOST_ATTEMPTS} attempts`);
    expect(dynamo.commandCalls(BatchWriteCommand)).toHaveLength(MOST_ATTEMPTS);
  });

  it('wait out a throttled table', async () => {
    const busy = () => new ProvisionedThroughputExceededException(metadata);
    dynamo.on(BatchWriteCommand).rejectsOnce(busy()).rejectsOnce(busy()).resolves({ UnprocessedItems: {} });
    await write();
    expect(pauses).toEqual([2, 3]);
  });

  it('do not try again what can never succeed', async () => {
    dynamo.on(BatchWriteCommand).rejects(new TypeError('wrong'));
    await expect(write()).rejects.toThrow('wrong');
    expect(dynamo.commandCalls(BatchWriteCommand)).toHaveLength(1);
  });

  it('of which one is missing are an error, never a shorter list', async () => {
    const page = { owner: 'x', content: 'c', part: 'rows', number: 0, of: 2, bytes: new Uint8Array() };
    dynamo.on(QueryCommand).resolves({ Items: [{ ...page, __edb_e__: 'page', __edb_v__: '1' }] });
    await expect(contents.rows(city, revision, 'c')).rejects.toThrow('1 pages of rows, not 2');
  });

  it('pause longer each time, up to ten seconds, and for more than a minute altogether', () => {
    const longest = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, at) => longestPause(at + 2));
    expect(longest.slice(0, 4)).toEqual([50, 100, 200, 400]);
    expect(Math.max(...longest)).toBe(10_000);
    const sum = longest.reduce((total, pause) => total + pause, 0);
    // Half of it on average, with jitter; and even the longest ends before a worker's five minutes do.
    expect(sum / 2).toBeGreaterThan(40_000);
    expect(sum).toBeLessThan(240_000);
  });
});

describe('a conditional write', () => {
  const store = tableSubmissionStore(table, exampleDivisions);
  const ours = received(keyOf('340825'), 1);
  const theirs = received(keyOf('340825'), 2);
  const failed = () => new ConditionalCheckFailedException(metadata);
  const item = (submission: Submission) => ({
    Item: {
      ...submission.key,
      submission,
      version: 1,
      unfinishedSince: '',
      unrecordedSince: '',
      waitingSince: '',
      __edb_e__: 'submission',
      __edb_v__: '1',
    },
  });

  it('depends on what was seen', async () => {
    dynamo.on(PutCommand).resolves({});
    await store.save(city, ours);
    await store.save(city, received(ours.key, 3, ours));
    const [first, second] = dynamo.commandCalls(PutCommand).map(({ args }) => args[0].input);
    expect(first?.ConditionExpression).toMatch(/attribute_not_exists/);
    expect(second?.ConditionExpression).toMatch(/version/);
    expect(Object.values(second?.ExpressionAttributeValues ?? {})).toEqual([1]);
  });

  it('that somebody else won is a conflict', async () => {
    dynamo.on(PutCommand).rejects(failed());
    dynamo.on(GetCommand).resolves(item(theirs));
    expect(await store.save(city, ours)).toBe('conflict');
  });

  it('whose condition failed by its own first sending, because the reply was lost, is saved', async () => {
    dynamo.on(PutCommand).rejects(failed());
    dynamo.on(GetCommand).resolves(item(ours));
    expect(await store.save(city, ours)).toBe('saved');
  });

  it('of which nothing was heard again is read back: saved if it is there, also under a later write', async () => {
    dynamo.on(PutCommand).rejects(new Error('socket hang up'));
    dynamo.on(GetCommand).resolves(item(ours));
    expect(await store.save(city, ours)).toBe('saved');
    dynamo.on(GetCommand).resolves(item(received(ours.key, 3, ours)));
    expect(await store.save(city, ours)).toBe('saved');
  });

  it('of which nothing was heard and which is not there is an error, not a conflict', async () => {
    dynamo.on(PutCommand).callsFake(() => {
      throw new Error('socket hang up');
    });
    dynamo.on(GetCommand).resolves({});
    await expect(store.save(city, ours)).rejects.toThrow('socket hang up');
    dynamo.on(GetCommand).resolves(item(theirs));
    await expect(store.save(city, ours)).rejects.toThrow('socket hang up');
    dynamo.on(GetCommand).rejects(new Error('still no network'));
    await expect(store.save(city, ours)).rejects.toThrow('socket hang up');
  });

  it('reads back with full consistency', async () => {
    dynamo.on(PutCommand).rejects(failed());
    dynamo.on(GetCommand).resolves(item(theirs));
    await store.save(city, ours);
    expect(dynamo.commandCalls(GetCommand)[0]?.args[0].input.ConsistentRead).toBe(true);
  });
});
