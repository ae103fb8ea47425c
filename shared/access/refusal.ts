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
  | 'sealed'
  | 'not-accepted'
  | 'nothing-to-explain'
  | 'unknown-fault'
  | 'too-short'
  | 'already-explained'
  | 'too-many-explanations'
  | 'explanation-missing'
  | 'nothing-to-sign'
  | 'already-signed'
  | 'signature-missing'
  | 'nothing-to-return'
  | 'unknown-cell'
  | 'too-many-returns'
  | 'nothing-to-compare'
  | 'not-expected'
  | 'already-exempt'
  | 'not-an-extension'
  | 'not-a-draft';
