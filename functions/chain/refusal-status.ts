import type { RefusalCode } from '../../shared/access/refusal.ts';

/** The HTTP status of each refusal. 409: it was not wrong to ask, but the state is against it. */
export const refusalStatus: Record<RefusalCode, number> = {
  'invalid-request': 400,
  'not-signed-in': 401,
  'no-grant': 403,
  denied: 403,
  'four-eyes': 403,
  'not-found': 404,
  'already-accepted': 409,
  'not-checked-yet': 409,
  'not-current': 409,
  'nothing-to-accept': 409,
  'not-a-draft': 409,
  'not-uploaded': 409,
  'too-many-revisions': 409,
  'too-large': 413,
  'content-differs': 422,
  'unknown-form': 422,
  'wrong-unit': 422,
  'wrong-period': 422,
};
