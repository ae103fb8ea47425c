import type { InboxStore } from '../../shared/timeliness/inbox-store.ts';
import { readInbox as route } from '../api/calendar.ts';
import { showMessage } from '../api/show-message.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

/** Two months of daily digests. */
const MOST = 60;

/** The messages to the caller's own unit, newest first. */
export function createHandler(inboxes: InboxStore): Handle<typeof route> {
  return async ({ scope }) => {
    const messages = await inboxes.list(scope, scope.division, MOST);
    const unread = messages.filter(({ read }) => !read).length;
    return { content: { unread, messages: messages.map(showMessage) } };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, { inboxes }) => createHandler(inboxes));

export const handler = onFirstCall(handlerFrom);
