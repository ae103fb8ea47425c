import { isDeepStrictEqual } from 'node:util';

type WithHistory = { readonly history: readonly unknown[] };

type Item<Thing> = {
  /** Writes on the condition that the item is absent (`seen` 0) or has this many history entries. */
  write(thing: Thing, seen: number): Promise<{ rejected: boolean }>;
  /** Reads with full consistency. */
  read(): Promise<Thing | undefined>;
};

/**
 * One conditional write of state and history together. When the reply is lost, the SDK sends again and is then told
 * that the condition failed, by its own first write; or it gives up although the write went through. So after
 * anything but a plain success the item is read back: whose entry stands at our place decides.
 */
export async function saveNext<Thing extends WithHistory>(
  item: Item<Thing>,
  next: Thing,
): Promise<'saved' | 'conflict'> {
  const seen = next.history.length - 1;
  const isOurs = (stored: Thing | undefined) => isDeepStrictEqual(stored?.history[seen], next.history[seen]);
  let failure: unknown;
  try {
    const { rejected } = await item.write(next, seen);
    if (!rejected) return 'saved';
  } catch (error) {
    failure = error;
  }
  if (failure === undefined) return isOurs(await item.read()) ? 'saved' : 'conflict';
  // If reading back fails as well, the first failure says more.
  const stored = await item.read().catch(() => undefined);
  if (isOurs(stored)) return 'saved';
  throw failure;
}
