import type { ServerResponse } from 'node:http';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand anywhere in a page. */
export const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
body { font: 16px/1.7 system-ui, "Noto Sans SC", sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
code, pre, textarea { font: 14px/1.5 ui-monospace, monospace; background: #f5f5f5 }
pre { padding: .8rem; overflow-x: auto } textarea { width: 100%; height: 9rem }
button { font: inherit; padding: .2rem .9rem; margin: .15rem 0; cursor: pointer } td { padding: .1rem 1rem .1rem 0 }
</style></head><body>
<h1>${escaped(title)}</h1>
${body}
</body></html>
`;
}

export function sendPage(response: ServerResponse, html: string, status = 200): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  response.end(html);
}
