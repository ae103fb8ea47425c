import type { Scope } from './scope.ts';

/** Who does something, in which role: what the history of a record keeps of a scope. */
export type Actor = Pick<Scope, 'person' | 'role'>;
