import type { DivisionCode } from '../division/division.ts';
import type { CivilDate } from '../period/civil-date.ts';
import type { Instant } from '../period/instant.ts';

/** 站内消息 to a unit. Holds titles, dates and counts; never a figure or a personal name. */
export type InboxMessage = {
  unit: DivisionCode;
  /** Unique within the unit, newest last in text order. */
  id: string;
  day: CivilDate;
  subject: string;
  lines: readonly string[];
  sentAt: Instant;
  /** Once somebody of the unit has read it. */
  read?: { by: string; at: Instant };
};
