import { once } from 'node:events';
import type { Server } from 'node:http';

/** Starts the server on 127.0.0.1 only (0 asks for a free port) and answers with the port it got. */
export async function listenOnLoopback(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}
