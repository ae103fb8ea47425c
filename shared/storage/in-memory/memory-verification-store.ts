import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { Verification, VerificationStore } from '../../submission/verification-store.ts';

export function memoryVerificationStore(divisions: DivisionRegister): VerificationStore {
  const stored = new Map<string, Verification>();
  return {
    async record(scope, verification) {
      demandWithin(scope, verification.unit, divisions);
      stored.set(verification.id, structuredClone(verification));
    },
    async find(id) {
      return structuredClone(stored.get(id));
    },
  };
}
