import type { GrantStore } from '../../shared/access/grant-store.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { RecordAct } from '../../shared/record/record-act.ts';
import { clock } from './clock.ts';
import { issuerKeys } from './issuer-keys.ts';
import { log } from './log.ts';
import type { Session } from './session.ts';
import { tokenVerifier } from './verify-token.ts';

type SessionVariables = {
  OIDC_ISSUER: string;
  OIDC_AUDIENCE: string;
  OIDC_JWKS_URL?: string | undefined;
  CITY?: string;
};

export function sessionFrom(
  variables: SessionVariables,
  grants: GrantStore,
  divisions: DivisionRegister,
  recordAct: RecordAct,
): Session {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: jwksUrl, CITY: city } = variables;
  const verifyToken = tokenVerifier(issuerKeys(issuer, jwksUrl), issuer, audience);
  return { verifyToken, grants, divisions, clock, log, recordAct, ...(city === undefined ? {} : { city }) };
}
