import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { InboxStore } from '../../timeliness/inbox-store.ts';
import { inboxEntity } from './inbox-entity.ts';
import type { Table } from './table.ts';

export function tableInboxStore(table: Table, divisions: DivisionRegister): InboxStore {
  const entity = inboxEntity(table);
  const read = async (unit: string, id: string) => {
    const { data } = await entity.get({ unit, id }).go({ consistent: true });
    return data?.message;
  };
  return {
    async deliver(scope, message) {
      const { unit, id } = message;
      demandWithin(scope, unit, divisions);
      const { rejected } = await entity
        .create({ unit, id, isRead: false, message })
        .go({ returnOnConditionCheckFailure: true });
      return rejected ? 'known' : 'delivered';
    },
    async list(scope, unit, most) {
      demandWithin(scope, unit, divisions);
      const { data } = await entity.query
        .byUnit({ unit })
        .go({ order: 'desc', limit: most, consistent: true });
      return data.map(({ message }) => message);
    },
    async markRead(scope, unit, id, by) {
      demandWithin(scope, unit, divisions);
      const message = await read(unit, id);
      if (!message || message.read) return message;
      const { rejected } = await entity
        .put({ unit, id, isRead: true, message: { ...message, read: by } })
        .where(({ isRead }, { eq }) => eq(isRead, false))
        .go({ returnOnConditionCheckFailure: true });
      return rejected ? read(unit, id) : { ...message, read: by };
    },
  };
}
