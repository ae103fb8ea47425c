import type { DivisionCode } from '../division/division.ts';

/** 角色 that a person can be given. Held in our own table, never taken from a token. */
export const PERSON_ROLES = [
  'reporter',
  'township-signer',
  'county-signer',
  'department',
  'city-office',
  'city-leader',
  'auditor',
  'system-administrator',
  'security-administrator',
] as const;

/** `system` is work done by queues and schedules; no person can be given it. */
export type Role = (typeof PERSON_ROLES)[number] | 'system';

/** Who acts, as what, and over which division (its own and everything below it). */
export type Scope = { person: string; role: Role; division: DivisionCode };
