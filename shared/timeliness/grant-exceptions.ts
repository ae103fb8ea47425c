import type { Actor } from '../access/actor.ts';
import type { CivilDate } from '../period/civil-date.ts';
import type { Instant } from '../period/instant.ts';
import { type Decision, type Refused, refuse } from '../submission/decision.ts';
import { changeExpected, type ExpectedSubmission } from './expected-submission.ts';

const notExpected = (): Refused =>
  refuse(
    'not-expected',
    '该单位本期没有这张表的应报任务。',
    '请核对报表、报告期和单位；报告期尚未开启的，请先开启。',
  );

/** 延期: a later due day, granted with a reason, before or after the first one has passed. */
export function extendDue(
  before: ExpectedSubmission | undefined,
  to: CivilDate,
  reason: string,
  by: Actor,
  at: Instant,
): Decision<ExpectedSubmission> {
  if (!before) return notExpected();
  if (before.exempt)
    return refuse('already-exempt', '该单位本期已经免报。', '免报的任务没有期限，不需要延期。');
  const last = before.history.at(-1);
  if (last?.act === 'extend' && last.to === to && last.reason === reason && last.by === by.person)
    return { kind: 'nothing', now: before };
  if (before.due === undefined || to <= before.due)
    return refuse(
      'not-an-extension',
      before.due === undefined ? '该任务的截止日尚未确定。' : `延期后的日期应晚于现在的截止日${before.due}。`,
      before.due === undefined ? '请待年度节假日安排公布、截止日确定后再办理。' : '请核对日期后重新办理。',
    );
  const change = { act: 'extend', from: before.due, to, reason } as const;
  return { kind: 'change', next: changeExpected(before, change, by, at, { due: to }) };
}

/** 免报: the unit need not report this time, for a reason. What it reports all the same is taken as ever. */
export function exempt(
  before: ExpectedSubmission | undefined,
  reason: string,
  by: Actor,
  at: Instant,
): Decision<ExpectedSubmission> {
  if (!before) return notExpected();
  if (before.exempt) return { kind: 'nothing', now: before };
  const change = { act: 'exempt', reason } as const;
  return { kind: 'change', next: changeExpected(before, change, by, at, { exempt: true }) };
}
