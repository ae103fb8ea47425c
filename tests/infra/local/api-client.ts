import { createHash } from 'node:crypto';
import type { LocalSystem } from '../../../infra/local/start-local-system.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are JSON whose shape each test states for itself.
export type Answer = { status: number; body: any };

/** Calls the API as one person, over HTTP. */
export function apiClient(system: LocalSystem, token: string) {
  async function call(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(system.apiUrl + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body: object) => call('POST', path, body),
    /** Asks for a link, puts the bytes there, and completes the upload. */
    async upload(at: { form: string; period: string; unit: string; fileName: string }, bytes: Uint8Array) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const asked = await call('POST', '/uploads', { ...at, sha256, size: bytes.length });
      const { url, headers } = asked.body;
      const put = await fetch(url, { method: 'PUT', headers, body: bytes as BodyInit });
      if (!put.ok) throw new Error(`the upload was refused: ${put.status}`);
      return call('POST', '/uploads/complete', { ...at, sha256 });
    },
  };
}
