import dynalite from 'dynalite';
import { closeServer } from '../close-server.ts';
import { listenOnLoopback } from '../listen-on-loopback.ts';
import type { Engine } from './engine.ts';

/** DynamoDB by dynalite: in memory, or in a directory that must exist. */
export async function startDynamoDb(directory?: string): Promise<Engine> {
  const server = dynalite({ createTableMs: 0, ...(directory !== undefined && { path: directory }) });
  const port = await listenOnLoopback(server, 0);
  return { url: `http://127.0.0.1:${port}`, stop: () => closeServer(server) };
}
