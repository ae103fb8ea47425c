import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { crashLine } from './crash-line.ts';
import { sendJson } from './http/send-answer.ts';
import { homePage } from './pages/home-page.ts';
import { sendPage } from './pages/send-page.ts';
import { tokenPage } from './pages/token-page.ts';
import { SIGN_IN_PATH, TOKEN_PATH } from './sign-in/client.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** One address for everything: the API, its sign-in service below /sign-in, and two pages for people. */
export function localServer(log: (line: string) => void) {
  let handlers: { apiUrl: string; signIn: Handle; api: Handle } | undefined;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!handlers) return sendJson(response, 503, { message: 'Service Unavailable' });
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === SIGN_IN_PATH || path.startsWith(`${SIGN_IN_PATH}/`))
      return handlers.signIn(request, response);
    if (request.method === 'GET' && path === '/') return sendPage(response, homePage(handlers.apiUrl));
    if (request.method === 'GET' && path === TOKEN_PATH) return sendPage(response, tokenPage());
    return handlers.api(request, response);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((fault: unknown) => {
      log(crashLine(`${request.method}`, fault));
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { message: 'Internal Server Error' });
    });
  });
  return {
    server,
    /** Both need to know the port, which is known only once the server listens. */
    serve(given: NonNullable<typeof handlers>): void {
      handlers = given;
    },
  };
}
