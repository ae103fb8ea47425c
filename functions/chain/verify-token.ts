import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';

/** The subject of a token that holds, or undefined. @throws Error when the issuer's keys cannot be had at all */
export type VerifyToken = (token: string) => Promise<string | undefined>;

// Asymmetric only: `none` and shared secrets never verify.
const ALGORITHMS = ['RS256', 'ES256'];
/** Milliseconds after which keys are asked for again; a key that is not known is asked for at once, twice a minute. */
export const TEN_MINUTES = { cacheMaxAge: 600_000 };

/** Faults of the token itself; anything else is ours or the issuer's and must not look like a wrong sign-in. */
const TOKEN_FAULTS = [
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

/** Keys that were fetched once keep working while the issuer cannot be reached. */
export function cachedKeys(jwksUrl: URL, { cacheMaxAge } = TEN_MINUTES): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(jwksUrl, { cacheMaxAge });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const known = remote.jwks();
      if (error instanceof errors.JWKSNoMatchingKey || known === undefined) throw error;
      return createLocalJWKSet(known)(header, token);
    }
  };
}

export function tokenVerifier(keys: JWTVerifyGetKey, issuer: string, audience: string): VerifyToken {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 30,
      });
      return payload.sub === '' ? undefined : payload.sub;
    } catch (error) {
      if (TOKEN_FAULTS.some((kind) => error instanceof kind)) return undefined;
      throw error;
    }
  };
}
