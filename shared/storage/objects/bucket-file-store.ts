import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { GetObjectCommand, NoSuchKey, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { demandWithin } from '../../access/demand-within.ts';
import type { FileStore } from '../../access/file-store.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { Bucket } from './bucket.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
// Long enough for 20 MB over a county's line, short enough that a link left in a chat is worth nothing.
const EXPIRES_IN = 15 * 60;

const saveAs = (fileName: string) => `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;

export function bucketFileStore({ client, name }: Bucket, divisions: DivisionRegister): FileStore {
  const open = async (path: string): Promise<Readable | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: path }));
      if (!(Body instanceof Readable)) throw new TypeError('an object without a stream');
      return Body;
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  return {
    async uploadLink(scope, { path, owner }, sha256) {
      demandWithin(scope, owner, divisions);
      // Both headers are signed: the store takes these bytes as this type, or nothing.
      const headers = {
        'content-type': WORKBOOK,
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      };
      const command = new PutObjectCommand({
        Bucket: name,
        Key: path,
        ContentType: headers['content-type'],
        ChecksumSHA256: headers['x-amz-checksum-sha256'],
      });
      const signed = new Set(Object.keys(headers));
      const url = await getSignedUrl(client, command, {
        expiresIn: EXPIRES_IN,
        signableHeaders: signed,
        unhoistableHeaders: signed,
      });
      return { url, headers, expiresIn: EXPIRES_IN };
    },
    async downloadLink(scope, { path, owner }, fileName) {
      demandWithin(scope, owner, divisions);
      const command = new GetObjectCommand({
        Bucket: name,
        Key: path,
        ResponseContentDisposition: saveAs(fileName),
      });
      return { url: await getSignedUrl(client, command, { expiresIn: EXPIRES_IN }), expiresIn: EXPIRES_IN };
    },
    async inspect(scope, { path, owner }, limit) {
      demandWithin(scope, owner, divisions);
      const stream = await open(path);
      if (!stream) return undefined;
      const hash = createHash('sha256');
      let size = 0;
      // Leaving the loop early also closes the stream.
      for await (const chunk of stream) {
        size += chunk.length;
        if (size > limit) break;
        hash.update(chunk);
      }
      return { size, sha256: hash.digest('hex') };
    },
    async read(scope, { path, owner }) {
      demandWithin(scope, owner, divisions);
      const stream = await open(path);
      return stream && Buffer.concat(await stream.toArray());
    },
    async write(scope, { path, owner }, bytes, contentType) {
      demandWithin(scope, owner, divisions);
      await client.send(
        new PutObjectCommand({ Bucket: name, Key: path, Body: bytes, ContentType: contentType }),
      );
    },
  };
}
