import type { DivisionCode } from '../division/division.ts';
import type { CivilDate } from '../period/civil-date.ts';
import type { Instant } from '../period/instant.ts';
import type { InboxMessage } from './inbox-message.ts';
import { kindNames, type Reminded, type ReminderKind } from './reminded.ts';
import { reminderText } from './reminder-text.ts';

const inOrder = (a: Reminded, b: Reminded) => {
  const [left, right] = [a, b].map(({ due = '9999', title, period }) => `${due} ${title} ${period}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
};

/** 催报: one message a unit and day, whatever there is to remind of; undefined when there is nothing. */
export function digestOf(
  unit: DivisionCode,
  reminded: readonly Reminded[],
  today: CivilDate,
  sentAt: Instant,
): InboxMessage | undefined {
  const kinds = Object.keys(kindNames) as ReminderKind[];
  const parts = kinds.flatMap((kind) => {
    const those = reminded.filter((line) => line.kind === kind).sort(inOrder);
    return those.length === 0 ? [] : [{ kind, those }];
  });
  if (parts.length === 0) return undefined;
  return {
    unit,
    id: `${today}-reminder`,
    day: today,
    subject: `报送提醒：${parts.map(({ kind, those }) => `${kindNames[kind]}${those.length}项`).join('、')}`,
    lines: parts.flatMap(({ kind, those }) => [`【${kindNames[kind]}】`, ...those.map(reminderText)]),
    sentAt,
  };
}
