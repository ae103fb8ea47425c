import type { DivisionCode } from '../division/division.ts';
import type { Instant } from '../period/instant.ts';
import type { RecordFact } from './record-fact.ts';

/**
 * Something that changes no history of its own and must be on record all the same: a denial, a grant, a download.
 * `id` makes it one act however often it is announced. Without a unit it goes into the chain of the city. `about`
 * names an action, a division, a report; never a value.
 */
export type RecordedAct = {
  id: string;
  unit?: DivisionCode;
  act: 'deny' | 'grant' | 'revoke' | 'reveal' | 'download' | 'export';
  at: Instant;
  by: string;
  about: string;
};

/** Hands the act over to be recorded. @throws when it could not be handed over: then it must not take place */
export type RecordAct = (act: RecordedAct) => Promise<void>;

export function actFact({ id, unit, ...rest }: RecordedAct, city: DivisionCode): RecordFact {
  return { unit: unit ?? city, key: `act/${id}`, index: 0, ...rest };
}
