import { demandWithin } from '../../access/demand-within.ts';
import type { DivisionRegister } from '../../division/division-register.ts';
import type { InboxMessage } from '../../timeliness/inbox-message.ts';
import type { InboxStore } from '../../timeliness/inbox-store.ts';

export function memoryInboxStore(divisions: DivisionRegister): InboxStore {
  const stored = new Map<string, InboxMessage>();
  return {
    async deliver(scope, message) {
      const { unit, id } = message;
      demandWithin(scope, unit, divisions);
      if (stored.has(`${unit}/${id}`)) return 'known';
      stored.set(`${unit}/${id}`, structuredClone(message));
      return 'delivered';
    },
    async list(scope, unit, most) {
      demandWithin(scope, unit, divisions);
      return [...stored.values()]
        .filter((message) => message.unit === unit)
        .sort((a, b) => (a.id > b.id ? -1 : 1))
        .slice(0, most)
        .map((message) => structuredClone(message));
    },
    async markRead(scope, unit, id, by) {
      demandWithin(scope, unit, divisions);
      const message = stored.get(`${unit}/${id}`);
      if (message && !message.read) stored.set(`${unit}/${id}`, { ...message, read: by });
      return structuredClone(stored.get(`${unit}/${id}`));
    },
  };
}
