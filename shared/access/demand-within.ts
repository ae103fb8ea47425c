import type { DivisionCode } from '../division/division.ts';
import type { DivisionRegister } from '../division/division-register.ts';
import type { Scope } from './scope.ts';

/** Somebody reached a repository with a scope that does not cover what is asked for. Holds no names. */
export class OutOfScope extends Error {
  override readonly name = 'OutOfScope';
}

/**
 * The second lock: handlers ask `mayAct` first, and every repository asks this again, so that a forgotten check
 * is an error and never a leak. @throws OutOfScope
 */
export function demandWithin(scope: Scope, division: DivisionCode, register: DivisionRegister): void {
  if (!register.isWithin(division, scope.division))
    throw new OutOfScope(`${scope.role} of ${scope.division} reached for ${division}`);
}
