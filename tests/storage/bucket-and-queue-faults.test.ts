import { Readable } from 'node:stream';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { announcerFrom, filesFrom } from '../../shared/storage/storage-from.ts';
import { exampleDivisions } from './example-divisions.ts';
import { city, fakeHash } from './example-submission.ts';

const s3 = mockClient(S3Client);
const sqs = mockClient(SQSClient);
const variables = { AWS_REGION: 'cn-north-1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
const local = { ...variables, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' };
const address = { path: 'uploads/x.xlsx', owner: '340825' };

beforeEach(() => {
  s3.reset();
  sqs.reset();
});

describe('a bucket', () => {
  const files = filesFrom(variables, 'uploads', exampleDivisions);

  it('without the object answers nothing; with any other fault it fails', async () => {
    s3.on(GetObjectCommand).rejects(new NoSuchKey({ $metadata: {}, message: '' }));
    expect(await files.read(city, address)).toBeUndefined();
    expect(await files.inspect(city, address, 10)).toBeUndefined();
    s3.on(GetObjectCommand).rejects(new Error('AccessDenied'));
    await expect(files.read(city, address)).rejects.toThrow('AccessDenied');
    s3.on(GetObjectCommand).resolves({});
    await expect(files.read(city, address)).rejects.toThrow('without a stream');
  });

  it('whose stream breaks off fails, and gives no hash of half a file', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('aborted');
      })(),
    );
    s3.on(GetObjectCommand).resolves({ Body: broken as never });
    await expect(files.inspect(city, address, 1000)).rejects.toThrow('aborted');
  });

  it('stops a stream that goes beyond the limit', async () => {
    let sent = 0;
    const endless = Readable.from(
      (async function* () {
        for (;;) {
          sent += 1;
          yield Buffer.alloc(1000);
        }
      })(),
    );
    s3.on(GetObjectCommand).resolves({ Body: endless as never });
    expect((await files.inspect(city, address, 5000))?.size).toBeGreaterThan(5000);
    expect(endless.destroyed).toBe(true);
    expect(sent).toBeLessThan(100);
  });

  it('that takes no more is an error', async () => {
    s3.on(PutObjectCommand).rejects(new Error('SlowDown'));
    await expect(files.write(city, address, new Uint8Array(), 'x')).rejects.toThrow('SlowDown');
  });

  it('is given bytes by a link only with the hash that was announced, for a quarter of an hour', async () => {
    const { url, headers, expiresIn } = await filesFrom(local, 'uploads', exampleDivisions).uploadLink(
      city,
      address,
      fakeHash(255),
    );
    const signed = new URL(url);
    expect(signed.pathname).toBe('/uploads/uploads/x.xlsx');
    expect(signed.searchParams.get('X-Amz-SignedHeaders')?.split(';')).toEqual(
      expect.arrayContaining(['content-type', 'x-amz-checksum-sha256']),
    );
    expect(headers['x-amz-checksum-sha256']).toBe(Buffer.from(fakeHash(255), 'hex').toString('base64'));
    expect(signed.searchParams.get('X-Amz-Expires')).toBe('900');
    expect(expiresIn).toBe(900);
    // The checksum of an empty body would refuse every file.
    expect(url).not.toMatch(/crc32/i);
  });

  it('names a downloaded file in Chinese', async () => {
    const { url } = await filesFrom(local, 'reports', exampleDivisions).downloadLink(
      city,
      address,
      '考核结果.pdf',
    );
    expect(new URL(url).searchParams.get('response-content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('考核结果.pdf')}`,
    );
  });
});

describe('a queue', () => {
  it('that cannot be reached is an error: what was written is found by the sweep', async () => {
    sqs.on(SendMessageCommand).rejects(new Error('no network'));
    const announce = announcerFrom(variables, 'https://queue.example/check');
    await expect(announce({ form: 'x' })).rejects.toThrow('no network');
  });
});
