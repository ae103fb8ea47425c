import { demandWithin } from '../../access/demand-within.ts';
import type { Grant, GrantStore } from '../../access/grant-store.ts';
import type { DivisionRegister } from '../../division/division-register.ts';

export function memoryGrantStore(divisions: DivisionRegister): GrantStore {
  const grants = new Map<string, Grant>();
  return {
    async inForce(person) {
      const grant = grants.get(person);
      return grant?.revokedAt === undefined ? structuredClone(grant) : undefined;
    },
    async grant(scope, grant) {
      demandWithin(scope, grant.division, divisions);
      grants.set(grant.person, structuredClone(grant));
    },
    async revoke(scope, person, at) {
      const grant = grants.get(person);
      if (!grant) return;
      demandWithin(scope, grant.division, divisions);
      grants.set(person, { ...grant, revokedAt: at });
    },
  };
}
