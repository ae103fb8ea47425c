import type { Refusal, RefusalCode } from '../access/refusal.ts';

/**
 * What is to happen to a record: a change to write, nothing because it has happened already (a repeated request or
 * message), or a refusal.
 */
export type Decision<Thing> =
  | { kind: 'change'; next: Thing }
  | { kind: 'nothing'; now: Thing }
  | { kind: 'refused'; refusal: Refusal };

export type Refused = { kind: 'refused'; refusal: Refusal };

export function refuse(code: RefusalCode, message: string, todo: string): Refused {
  return { kind: 'refused', refusal: { code, message, todo } };
}
