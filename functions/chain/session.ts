import type { GrantStore } from '../../shared/access/grant-store.ts';
import type { DivisionCode } from '../../shared/division/division.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { RecordAct } from '../../shared/record/record-act.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { VerifyToken } from './verify-token.ts';

/** What a function behind a route needs besides its own work: who is calling, what they may do, and when it is. */
export type Session = {
  verifyToken: VerifyToken;
  grants: GrantStore;
  divisions: DivisionRegister;
  /** Needed by routes over the city only. */
  city?: DivisionCode;
  clock: Clock;
  /** Denials, downloads and whatever else has no history of its own. */
  recordAct: RecordAct;
  log: Log;
};
