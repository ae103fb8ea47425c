import { routes } from '../api/routes.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { overPublicHttp } from '../middleware.ts';
import { describe } from './describe.ts';

/** The description does not change while the code runs, so it is made once. */
export function createHandler(): () => Promise<unknown> {
  const description = describe(routes);
  return async () => description;
}

export function handlerFrom() {
  return overPublicHttp(createHandler());
}

export const handler = onFirstCall(handlerFrom);
