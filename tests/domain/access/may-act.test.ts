import { describe, expect, it } from 'vitest';
import { mayAct } from '../../../shared/access/may-act.ts';
import { type Action, permissions } from '../../../shared/access/permissions.ts';
import type { Role } from '../../../shared/access/scope.ts';
import { exampleDivisions } from '../../storage/example-divisions.ts';

const ROLES: readonly Role[] = [
  'reporter',
  'township-signer',
  'county-signer',
  'department',
  'city-office',
  'city-leader',
  'auditor',
  'system-administrator',
  'security-administrator',
  'system',
];
const may = (role: Role, division: string, action: Action, over: string) =>
  mayAct({ person: 'p', role, division }, action, over, exampleDivisions);

describe('the table of permissions', () => {
  it.each(Object.keys(permissions) as Action[])(
    'lets nobody but its roles %s, and nobody anywhere outside',
    (action) => {
      const { roles }: { roles: readonly Role[] } = permissions[action];
      for (const role of ROLES) {
        expect(may(role, '340825', action, '340825')).toBe(roles.includes(role));
        // Sibling, parent, another city's county, nobody's code.
        for (const outside of ['340828', '340800', '341524', '999999'])
          expect(may(role, '340825', action, outside)).toBe(false);
      }
    },
  );

  it('reaches below where it says so, and never for figures', () => {
    expect(may('city-office', '340800', 'accept-submission', '340825')).toBe(true);
    expect(may('city-office', '340800', 'accept-submission', '3408A1')).toBe(true);
    expect(may('county-signer', '340825', 'read-submission', '340825T1')).toBe(true);
    expect(may('city-office', '340800', 'submit-form', '340825')).toBe(false);
    expect(may('reporter', '340825', 'submit-form', '340825T1')).toBe(false);
    expect(may('city-office', '340800', 'submit-form', '340800')).toBe(true);
  });

  it('keeps those who administer the system away from figures, and figures’ people away from grants', () => {
    for (const role of ['system-administrator', 'security-administrator'] as const)
      for (const action of [
        'read-submission',
        'submit-form',
        'accept-submission',
        'read-assessment',
      ] as const)
        expect(may(role, '340800', action, '340800')).toBe(false);
    expect(may('city-office', '340800', 'manage-grants', '340825')).toBe(false);
  });
});
