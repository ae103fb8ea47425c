import type { InboxMessage } from '../../shared/timeliness/inbox-message.ts';
import type { markRead } from './calendar.ts';
import type { Content } from './route.ts';

export function showMessage({
  id,
  day,
  subject,
  lines,
  sentAt,
  read,
}: InboxMessage): Content<typeof markRead> {
  return { id, day, subject, lines: [...lines], sentAt, ...(read ? { readAt: read.at } : {}) };
}
