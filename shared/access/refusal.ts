/**
 * Why something that a person asked for is not done. A value, never thrown: `message` says in Chinese what stands
 * in the way, `todo` what to do about it.
 */
export type Refusal = { code: RefusalCode; message: string; todo: string };

export type RefusalCode =
  | 'not-signed-in'
  | 'no-grant'
  | 'denied'
  | 'not-found'
  | 'invalid-request'
  | 'unknown-form'
  | 'wrong-unit'
  | 'wrong-period'
  | 'too-large'
  | 'not-uploaded'
  | 'content-differs'
  | 'too-many-revisions'
  | 'already-accepted'
  | 'not-checked-yet'
  | 'not-current'
  | 'nothing-to-accept'
  | 'four-eyes'
  | 'not-a-draft';
