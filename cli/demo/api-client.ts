import { createHash } from 'node:crypto';
import type { Fault } from '../../shared/evidence/fault.ts';

/** What this client looks at in an answer; the whole of it is described at /openapi.json. */
export type Submission = { state: string; revisions: { sha256: string; outcome: string }[] };

export type UploadWords = { form: string; period: string; unit: string; fileName: string };

const CHECK_PAUSE = 50;
/** Nothing in the demonstration takes this long unless it went wrong. */
const PATIENCE = 120_000;

/** The product's HTTP API as one person uses it. Anything but a success is thrown with the server's own sentence. */
export function apiClient(apiUrl: string, token: string) {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}：${response.status} ${text}`);
    return JSON.parse(text) as T;
  }

  /** Asks again until the answer is ready: work is acknowledged first and done after. */
  async function until<T>(read: () => Promise<T>, ready: (value: T) => boolean): Promise<T> {
    for (const begun = performance.now(); ; ) {
      const value = await read();
      if (ready(value)) return value;
      if (performance.now() - begun > PATIENCE) {
        throw new Error('等待处理结果超过两分钟，请用 npm start 启动系统并查看其输出。');
      }
      await new Promise((resolve) => setTimeout(resolve, CHECK_PAUSE));
    }
  }

  async function fetched(url: string): Promise<Uint8Array> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`下载没有成功：${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  const submissionPath = ({ form, period, unit }: Omit<UploadWords, 'fileName'>) =>
    `/submissions/${form}/${period}/${unit}`;
  const readSubmission = (key: Omit<UploadWords, 'fileName'>) =>
    call<{ submission: Submission; faults: { total: number; items: Fault[] } }>('GET', submissionPath(key));

  return {
    call,
    until,
    readSubmission,
    /** Asks for a link, puts the bytes there, completes, and waits for the outcome of the check. */
    async upload(words: UploadWords, bytes: Uint8Array) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const link = await call<{ url: string; method: string; headers: Record<string, string> }>(
        'POST',
        '/uploads',
        {
          ...words,
          sha256,
          size: bytes.length,
        },
      );
      const put = await fetch(link.url, {
        method: link.method,
        headers: link.headers,
        body: Buffer.from(bytes),
      });
      if (!put.ok) throw new Error(`上传没有成功：${put.status}`);
      const { receipt } = await call<{ receipt: { number: string } }>('POST', '/uploads/complete', {
        ...words,
        sha256,
      });
      const checked = await until(
        () => readSubmission(words),
        ({ submission }) =>
          submission.revisions.find((each) => each.sha256 === sha256)?.outcome !== 'unchecked',
      );
      return { receipt: receipt.number, sha256, ...checked };
    },
    /** The annotated return of the latest upload that has faults. */
    async annotated(key: Omit<UploadWords, 'fileName'>): Promise<{ fileName: string; bytes: Uint8Array }> {
      const { url, fileName } = await call<{ url: string; fileName: string }>(
        'GET',
        `${submissionPath(key)}/annotated`,
      );
      return { fileName, bytes: await fetched(url) };
    },
    accept: (key: Omit<UploadWords, 'fileName'>, revision: string) =>
      call<{ submission: Submission }>('POST', `${submissionPath(key)}/acceptance`, { revision }),
    async download(id: string): Promise<{ fileName: string; bytes: Uint8Array }> {
      const { url, fileName, sha256 } = await call<{ url: string; fileName: string; sha256: string }>(
        'GET',
        `/reports/${id}/link`,
      );
      const bytes = await fetched(url);
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new Error(`下载的文件与登记的不一致：${fileName}`);
      return { fileName, bytes };
    },
  };
}

export type ApiClient = ReturnType<typeof apiClient>;
