import type { Scope } from '../access/scope.ts';
import type { DivisionCode } from '../division/division.ts';
import type { Instant } from '../period/instant.ts';
import type { InboxMessage } from './inbox-message.ts';

/** Every method throws OutOfScope rather than touch a unit outside the scope. */
export type InboxStore = {
  /** Puts a message there once: `known` when the unit has one of this id already, which then stays as it is. */
  deliver(scope: Scope, message: InboxMessage): Promise<'delivered' | 'known'>;
  /** The unit's own messages, newest first, at most `most`. */
  list(scope: Scope, unit: DivisionCode, most: number): Promise<readonly InboxMessage[]>;
  /** The message as it stands afterwards; the first reader stays. Undefined when there is none of this id. */
  markRead(
    scope: Scope,
    unit: DivisionCode,
    id: string,
    read: { by: string; at: Instant },
  ): Promise<InboxMessage | undefined>;
};
