import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Signer, VerifySignature } from '../record/signer.ts';

// What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The record's Ed25519 key, made from a secret of at least 256 bits of chance: a key file on one machine, a secret
 * of the deployment in the cloud. The same secret always gives the same key.
 */
export function recordSigner(secret: string): Signer {
  const seed = createHash('sha256').update('taizhang record key\n').update(secret).digest();
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString();
  return {
    publicKey,
    async sign(text) {
      return sign(null, Buffer.from(text), key).toString('hex');
    },
  };
}

export const verifySignature: VerifySignature = (publicKey, text, signature) => {
  try {
    return verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
};
