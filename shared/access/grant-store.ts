import type { DivisionCode } from '../division/division.ts';
import type { Instant } from '../period/instant.ts';
import type { Role, Scope } from './scope.ts';

/** 授权: what one person may be here. `person` is the token's subject, opaque to us. */
export type Grant = {
  person: string;
  /** Shown to the person and printed where a form names its filler. */
  name: string;
  role: Exclude<Role, 'system'>;
  division: DivisionCode;
  grantedBy: string;
  grantedAt: Instant;
  revokedAt?: Instant;
};

export type GrantStore = {
  /**
   * The grant in force for the person, read afresh each time so that revoking works at once. Takes no scope: it is
   * what a scope is made from.
   */
  inForce(person: string): Promise<Grant | undefined>;
  /** Gives or replaces the person's grant. @throws OutOfScope unless the scope covers the grant's division */
  grant(scope: Scope, grant: Grant): Promise<void>;
  /** Does nothing when there is none. @throws OutOfScope unless the scope covers the grant's division */
  revoke(scope: Scope, person: string, at: Instant): Promise<void>;
};
