import type { InboxStore } from '../../shared/timeliness/inbox-store.ts';
import { markRead as route } from '../api/calendar.ts';
import { showMessage } from '../api/show-message.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

/** Marks a message to the caller's own unit as read; the first reader stays. */
export function createHandler(inboxes: InboxStore): Handle<typeof route> {
  return async ({ scope, path: { id }, at }) => {
    const message = await inboxes.markRead(scope, scope.division, id, { by: scope.person, at });
    if (message) return { content: showMessage(message) };
    return {
      refusal: { code: 'not-found', message: '没有这条消息。', todo: '请刷新消息列表后再试。' },
    };
  };
}

export const handlerFrom = routeFunction(route, environment, (_, { inboxes }) => createHandler(inboxes));

export const handler = onFirstCall(handlerFrom);
