import { demandWithin } from '../../access/demand-within.ts';
import type { GrantStore } from '../../access/grant-store.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import { grantEntity } from './grant-entity.ts';
import type { Table } from './table.ts';

export function tableGrantStore(table: Table, divisions: DivisionRegister): GrantStore {
  const entity = grantEntity(table);
  const read = async (person: string) => {
    const { data } = await entity.get({ person }).go({ consistent: true });
    return data?.grant;
  };
  return {
    async inForce(person) {
      const grant = await read(person);
      return grant?.revokedAt === undefined ? grant : undefined;
    },
    async grant(scope, grant) {
      demandWithin(scope, grant.division, divisions);
      await entity.put({ person: grant.person, grant }).go();
    },
    async revoke(scope, person, at) {
      const grant = await read(person);
      if (!grant) return;
      demandWithin(scope, grant.division, divisions);
      await entity.put({ person, grant: { ...grant, revokedAt: at } }).go();
    },
  };
}
