import type { CivilDate } from '../period/civil-date.ts';

/** 行政区划 code: six digits of GB/T 2260, or a local unit's own code, which holds a letter so that the two never meet. */
export type DivisionCode = string;
export type DivisionLevel = 'province' | 'prefecture' | 'county' | 'local';

/** A name and the days it was in force; a county may change its name without changing its code, and the reverse. */
export type DatedName = { name: string; from?: CivilDate; until?: CivilDate };

export type Division = {
  code: DivisionCode;
  level: DivisionLevel;
  /** Code of the division above, for as long as this code is in force. */
  parent?: DivisionCode;
  from?: CivilDate;
  until?: CivilDate;
  names: readonly DatedName[];
  /** Names under which documents write it although they were not in force: 潜山县 in a document of August 2018. */
  writtenAs: readonly string[];
  /** The code that took over when this one ended (340824 → 340882). */
  succeededBy?: DivisionCode;
  source: string;
};
