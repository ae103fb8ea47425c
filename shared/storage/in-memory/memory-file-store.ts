import { createHash } from 'node:crypto';
import { demandWithin } from '../../access/demand-within.ts';
import type { FileAddress, FileStore } from '../../access/file-store.ts';
import type { DivisionRegister } from '../../division/division-register.ts';

/** Links lead to `memory:` addresses; `put` is what the bearer of an upload link does with it. */
export type MemoryFileStore = FileStore & { put(file: FileAddress, bytes: Uint8Array): void };

export function memoryFileStore(divisions: DivisionRegister): MemoryFileStore {
  const files = new Map<string, Uint8Array>();
  const link = (path: string) => ({ url: `memory:${path}`, expiresIn: 900 });
  return {
    put(file, bytes) {
      files.set(file.path, bytes.slice());
    },
    async uploadLink(scope, file) {
      demandWithin(scope, file.owner, divisions);
      return { ...link(file.path), headers: {} };
    },
    async downloadLink(scope, file) {
      demandWithin(scope, file.owner, divisions);
      return link(file.path);
    },
    async inspect(scope, file, limit) {
      demandWithin(scope, file.owner, divisions);
      const bytes = files.get(file.path);
      if (!bytes) return undefined;
      const sha256 = createHash('sha256').update(bytes.subarray(0, limit)).digest('hex');
      return { size: bytes.length, sha256 };
    },
    async read(scope, file) {
      demandWithin(scope, file.owner, divisions);
      return files.get(file.path)?.slice();
    },
    async write(scope, file, bytes) {
      demandWithin(scope, file.owner, divisions);
      files.set(file.path, bytes.slice());
    },
  };
}
