/** The part of dynalite we call; the package ships no types. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  type Options = {
    /** LevelDB directory; absent keeps everything in memory. */
    path?: string;
    createTableMs?: number;
  };
  const dynalite: (options?: Options) => Server;
  export = dynalite;
}
