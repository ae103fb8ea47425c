import type { Announce } from '../../submission/announce.ts';

/** Keeps what was announced, as JSON, until it is taken. */
export type MemoryQueue<Pointer> = { announce: Announce<Pointer>; take(): string[] };

export function memoryQueue<Pointer>(): MemoryQueue<Pointer> {
  let waiting: string[] = [];
  return {
    async announce(pointer) {
      waiting.push(JSON.stringify(pointer));
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
