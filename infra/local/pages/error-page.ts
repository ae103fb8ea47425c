import { TOKEN_PATH } from '../sign-in/client.ts';
import { escaped, page } from './send-page.ts';

/** What a browser sees when a sign-in cannot go on. `reason` may quote the request. */
export function errorPage(reason: string): string {
  return page('登录未完成', `<p>${escaped(reason)}。</p><p>请<a href="${TOKEN_PATH}">重新登录</a>。</p>`);
}
