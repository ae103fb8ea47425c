import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';

const SigningKeys = z.object({
  /** Private keys; the issuer publishes their public halves. */
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) }),
  cookieKeys: z.array(z.string()).min(1),
});
export type SigningKeys = z.infer<typeof SigningKeys>;

async function makeKeys(): Promise<SigningKeys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = {
    ...(await exportJWK(privateKey)),
    kty: 'RSA',
    alg: 'RS256',
    use: 'sig',
    kid: randomBytes(8).toString('hex'),
  };
  return { jwks: { keys: [key] }, cookieKeys: [randomBytes(32).toString('base64url')] };
}

const isAbsent = (fault: unknown) => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

/** The keys kept in the directory, made at the first start, so that tokens hold over a restart; without one, new keys. */
export async function signingKeys(directory?: string): Promise<SigningKeys> {
  if (directory === undefined) return makeKeys();
  const file = path.join(directory, 'sign-in-keys.json');
  try {
    return SigningKeys.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (fault) {
    if (!isAbsent(fault)) throw fault;
    const keys = await makeKeys();
    await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
    return keys;
  }
}
