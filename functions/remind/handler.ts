import type { Scope } from '../../shared/access/scope.ts';
import { systemScope } from '../../shared/access/system-scope.ts';
import type { ObligationCatalogue } from '../../shared/calendar/obligation-catalogue.ts';
import type { WorkCalendar } from '../../shared/calendar/work-calendar.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { Instant } from '../../shared/period/instant.ts';
import { recordsFrom } from '../../shared/storage/storage-from.ts';
import { decideAndSave } from '../../shared/submission/decide-and-save.ts';
import type { SubmissionStore } from '../../shared/submission/submission-store.ts';
import { digestsOf } from '../../shared/timeliness/digests.ts';
import type { ExpectationStore } from '../../shared/timeliness/expectation-store.ts';
import type { FollowedUp } from '../../shared/timeliness/follow-up.ts';
import type { InboxMessage } from '../../shared/timeliness/inbox-message.ts';
import type { InboxStore } from '../../shared/timeliness/inbox-store.ts';
import { settle } from '../../shared/timeliness/settle.ts';
import { clock } from '../chain/clock.ts';
import { followedUp } from '../chain/followed-up.ts';
import { type Log, log } from '../chain/log.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { templatesIn } from '../chain/templates-in.ts';
import { overSchedule } from '../middleware.ts';
import { environment } from './environment.ts';
import { type Post, postToWebhook } from './post-to-webhook.ts';

type Dependencies = {
  expectations: ExpectationStore;
  submissions: SubmissionStore;
  inboxes: InboxStore;
  obligations: ObligationCatalogue;
  workCalendar: WorkCalendar;
  divisions: DivisionRegister;
  scope: Scope;
  post?: Post;
  log: Log;
};

const NAME = 'remind';

async function settleSealed(
  followed: readonly FollowedUp[],
  { expectations, scope }: Dependencies,
  at: Instant,
): Promise<void> {
  for (const { expected, submission } of followed) {
    if (submission.state !== 'sealed') continue;
    const { key } = expected;
    await decideAndSave(
      { read: () => expectations.find(scope, key), save: (next) => expectations.save(scope, next) },
      (now) => settle(now, scope, at),
    );
  }
}

/** A webhook that is down is tried for one message and then left alone until tomorrow. */
async function passOn(
  messages: readonly InboxMessage[],
  { post, divisions, log: write }: Dependencies,
): Promise<void> {
  if (!post) return;
  for (const [at, message] of messages.entries()) {
    if (await post(message, divisions.nameOn(message.unit, message.day))) continue;
    write({ level: 'warn', function: NAME, event: 'not-passed-on', count: messages.length - at });
    return;
  }
}

/** 催报: one digest a unit and day into its inbox, and to the webhook where there is one. Returns how many were new. */
export function createHandler(dependencies: Dependencies): (at: Instant) => Promise<number> {
  const { expectations, inboxes, scope } = dependencies;
  return async (at) => {
    const followed = await followedUp(await expectations.unsettled(scope), dependencies, at);
    const delivered: InboxMessage[] = [];
    for (const message of digestsOf(followed, { ...dependencies, city: scope.division }, at))
      if ((await inboxes.deliver(scope, message)) === 'delivered') delivered.push(message);
    await settleSealed(followed, dependencies, at);
    await passOn(delivered, dependencies);
    return delivered.length;
  };
}

export function handlerFrom(variables: Record<string, string | undefined>) {
  const parsed = environment.parse(variables);
  const templates = templatesIn(parsed.TEMPLATES_DIRECTORY);
  const records = recordsFrom(parsed, templates.divisions);
  const url = parsed.REMINDER_WEBHOOK_URL;
  const post = url === undefined ? {} : { post: postToWebhook(url) };
  const scope = systemScope(parsed.CITY);
  return overSchedule(
    { name: NAME, clock, log },
    createHandler({ ...records, ...templates, ...post, scope, log }),
  );
}

export const handler = onFirstCall(handlerFrom);
