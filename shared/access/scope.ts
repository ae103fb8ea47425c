import type { DivisionCode } from '../division/division.ts';

/** 角色. Held in our own table, never taken from a token. */
export type Role =
  | 'reporter'
  | 'township-signer'
  | 'county-signer'
  | 'department'
  | 'city-office'
  | 'city-leader'
  | 'auditor'
  | 'system-administrator'
  | 'security-administrator'
  /** Work done by queues and schedules; no person can be given it. */
  | 'system';

/** Who acts, as what, and over which division (its own and everything below it). */
export type Scope = { person: string; role: Role; division: DivisionCode };
