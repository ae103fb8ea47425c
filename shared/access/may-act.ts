import type { DivisionCode } from '../division/division.ts';
import type { DivisionRegister } from '../division/division-register.ts';
import { type Action, permissions } from './permissions.ts';
import type { Role, Scope } from './scope.ts';

/** Whether the role and the division of the scope cover the action there. A division that nobody knows is denied. */
export function mayAct(
  scope: Scope,
  action: Action,
  division: DivisionCode,
  register: DivisionRegister,
): boolean {
  const { roles, reach }: { roles: readonly Role[]; reach: 'own' | 'below' } = permissions[action];
  if (!roles.includes(scope.role) || register.ever(division) === undefined) return false;
  return reach === 'own' ? division === scope.division : register.isWithin(division, scope.division);
}
