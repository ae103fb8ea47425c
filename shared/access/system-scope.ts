import type { DivisionCode } from '../division/division.ts';
import type { Scope } from './scope.ts';

/** The scope of work that no person asked for directly: checking, assessing, printing, sweeping. */
export function systemScope(city: DivisionCode): Scope {
  return { person: 'system', role: 'system', division: city };
}
