import { CustomAttributeType, Entity } from 'electrodb';
import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { Verification, VerificationStore } from '../../submission/verification-store.ts';
import type { Table } from './table.ts';

function verificationEntity({ client, name }: Table) {
  return new Entity(
    {
      model: { service: 'taizhang', entity: 'verification', version: '1' },
      attributes: {
        id: { type: 'string', required: true },
        verification: { type: CustomAttributeType<Verification>('any'), required: true },
      },
      indexes: {
        byId: {
          pk: { field: 'pk', composite: ['id'], casing: 'none' },
          sk: { field: 'sk', composite: [], casing: 'none' },
        },
      },
    },
    { client, table: name },
  );
}

export function tableVerificationStore(table: Table, divisions: DivisionRegister): VerificationStore {
  const entity = verificationEntity(table);
  return {
    async record(scope, verification) {
      demandWithin(scope, verification.unit, divisions);
      await entity.put({ id: verification.id, verification }).go();
    },
    async find(id) {
      const { data } = await entity.get({ id }).go({ consistent: true });
      return data?.verification;
    },
  };
}
