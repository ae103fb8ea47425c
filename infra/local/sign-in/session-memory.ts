import type { Adapter, AdapterPayload } from 'oidc-provider';

type Entry = { payload: AdapterPayload; until: number };

/** Sign-ins under way, kept in memory: tokens outlive a restart by their signature, sessions need not. */
export function sessionMemory(): (kind: string) => Adapter {
  const entries = new Map<string, Entry>();
  const alive = (key: string) => {
    const entry = entries.get(key);
    if (entry && entry.until > Date.now()) return entry.payload;
    entries.delete(key);
    return undefined;
  };
  const forget = (matches: (payload: AdapterPayload) => boolean) => {
    for (const [key, { payload }] of entries) if (matches(payload)) entries.delete(key);
  };
  return (kind) => {
    const keyOf = (id: string) => `${kind}:${id}`;
    const findBy = (matches: (payload: AdapterPayload) => boolean) =>
      [...entries.keys()]
        .filter((key) => key.startsWith(keyOf('')))
        .map(alive)
        .find((payload) => payload !== undefined && matches(payload));
    return {
      async upsert(id, payload, expiresIn) {
        const until = expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY;
        entries.set(keyOf(id), { payload, until });
      },
      find: async (id) => alive(keyOf(id)),
      findByUid: async (uid) => findBy((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => findBy((payload) => payload.userCode === userCode),
      async consume(id) {
        const payload = alive(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        entries.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => forget((payload) => payload.grantId === grantId),
    };
  };
}
