import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { tokenVerifier } from '../../functions/chain/verify-token.ts';

export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'taizhang';

/** An issuer of tokens with a key of its own, and the verifier that trusts it. */
export async function signInDesk() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  const keys = createLocalJWKSet({ keys: [jwk] });
  const token = (person: string, claims: JWTPayload = {}) =>
    new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: person, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setExpirationTime(claims.exp ?? '5 minutes')
      .sign(privateKey);
  return { jwk, token, verifyToken: tokenVerifier(keys, ISSUER, AUDIENCE) };
}
