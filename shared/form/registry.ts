import type { ExpressionValue } from './reference/reference.ts';

/** What a register holds under one number: fields as in registers.ts. */
export type RegistryRecord = Readonly<Record<string, ExpressionValue>>;

/** Asked once per check with all numbers together. A number that is not in the answer is not in the register. */
export type Registry = {
  lookUp(register: string, keys: readonly string[]): Promise<ReadonlyMap<string, RegistryRecord>>;
};
