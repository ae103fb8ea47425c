import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration, errors, interactionPolicy } from 'oidc-provider';
import { errorPage } from '../pages/error-page.ts';
import { loginPage } from '../pages/login-page.ts';
import { sendPage } from '../pages/send-page.ts';
import type { DemoPerson } from '../people.ts';
import { AUDIENCE, CLIENT_ID, SIGN_IN_PATH, TOKEN_PATH } from './client.ts';
import { readForm } from './read-form.ts';
import { sessionMemory } from './session-memory.ts';
import type { SigningKeys } from './signing-keys.ts';

/** A working day. */
const TOKEN_LIFETIME = 8 * 3600;
const INTERACTION = new RegExp(`^${SIGN_IN_PATH}/interaction/[\\w-]+$`);

function configurationFor(apiUrl: string, keys: SigningKeys, people: readonly DemoPerson[]): Configuration {
  const policy = interactionPolicy.base();
  // Portal and sign-in belong together: there is nothing to consent to.
  policy.remove('consent');
  return {
    adapter: sessionMemory(),
    jwks: keys.jwks,
    cookies: { keys: keys.cookieKeys },
    clients: [
      {
        client_id: CLIENT_ID,
        // A native application may come back to any port of this machine: the portal in development has its own.
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${apiUrl}${TOKEN_PATH}`],
      },
    ],
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    ttl: {
      AccessToken: TOKEN_LIFETIME,
      IdToken: TOKEN_LIFETIME,
      Grant: TOKEN_LIFETIME,
      Session: TOKEN_LIFETIME,
      Interaction: 3600,
    },
    clientBasedCORS: () => true,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_LIFETIME,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: {
      policy,
      url: (_context, interaction) => `${SIGN_IN_PATH}/interaction/${interaction.uid}`,
    },
    findAccount(_context, id) {
      const person = people.find((one) => one.id === id);
      return person && { accountId: id, claims: () => ({ sub: id, name: person.name }) };
    },
    renderError(context, out) {
      context.type = 'html';
      context.body = errorPage(out.error_description ?? out.error);
    },
    async loadExistingGrant(context) {
      const { client, session, provider } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}

/** A real OpenID Connect issuer: code and PKCE, RS256 tokens, a login page on which one chooses who to be. */
export function createIssuer(apiUrl: string, keys: SigningKeys, people: readonly DemoPerson[]) {
  const url = `${apiUrl}${SIGN_IN_PATH}`;
  const provider = new Provider(url, configurationFor(apiUrl, keys, people));
  const protocol = provider.callback();

  async function choosePerson(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await provider.interactionDetails(request, response);
    } catch (fault) {
      if (!(fault instanceof errors.SessionNotFound)) throw fault;
      sendPage(response, errorPage('这个浏览器没有正在进行的登录，或登录已超时'), 400);
      return;
    }
    if (request.method !== 'POST') {
      sendPage(response, loginPage(people));
      return;
    }
    const accountId = (await readForm(request)).get('person') ?? '';
    if (!people.some((person) => person.id === accountId)) {
      sendPage(response, loginPage(people), 400);
      return;
    }
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId } },
      { mergeWithLastSubmission: false },
    );
  }

  return {
    url,
    async handle(
      request: IncomingMessage & { originalUrl?: string },
      response: ServerResponse,
    ): Promise<void> {
      const address = request.url ?? '';
      if (INTERACTION.test(address)) return choosePerson(request, response);
      // The provider knows its routes without the path it is mounted at.
      request.originalUrl = address;
      request.url = address.slice(SIGN_IN_PATH.length) || '/';
      return protocol(request, response);
    },
  };
}
