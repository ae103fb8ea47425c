import type { InboxMessage } from '../../shared/timeliness/inbox-message.ts';

export type Post = (message: InboxMessage, unitName: string) => Promise<boolean>;

const ATTEMPTS = 3;
const PATIENCE = 3_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function tryOnce(url: string, body: string): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const signal = AbortSignal.timeout(PATIENCE);
    return (await fetch(url, { method: 'POST', headers, body, signal })).ok;
  } catch {
    // Unreachable or too slow: the same as an answer that is no success. The inbox has the message in any case.
    return false;
  }
}

/**
 * Passes a digest on to a group robot; 企业微信 and 钉钉 take this same shape. Tries a few times and then gives up
 * with false: what counts is the inbox, and a webhook that is down holds up nothing.
 */
export function postToWebhook(url: string, wait = pause): Post {
  return async ({ subject, lines }, unitName) => {
    const content = [`${unitName}${subject}`, ...lines].join('\n');
    const body = JSON.stringify({ msgtype: 'text', text: { content } });
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (attempt > 1) await wait(200 * 2 ** attempt);
      if (await tryOnce(url, body)) return true;
    }
    return false;
  };
}
