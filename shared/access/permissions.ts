import type { Role } from './scope.ts';

/** `own`: only for the very division of the scope; `below`: also for every division under it. */
type Permission = { roles: readonly Role[]; reach: 'own' | 'below' };

const READERS = [
  'reporter',
  'township-signer',
  'county-signer',
  'department',
  'city-office',
  'city-leader',
  'auditor',
  'system',
] as const;

/**
 * Who may do what. Whatever is not listed is denied. Uploading reaches the own division only: the level above
 * accepts or returns a county's figures and never edits them.
 */
export const permissions = {
  'read-profile': {
    roles: [...READERS, 'system-administrator', 'security-administrator'],
    reach: 'own',
  },
  'fill-template': { roles: ['reporter', 'city-office'], reach: 'below' },
  /** The upload comes back as it was typed, nothing masked: for those only who could have sent it in. */
  'annotate-submission': { roles: ['reporter', 'city-office'], reach: 'below' },
  'submit-form': { roles: ['reporter', 'city-office'], reach: 'own' },
  'read-submission': { roles: READERS, reach: 'below' },
  'check-submission': { roles: ['system'], reach: 'below' },
  'accept-submission': { roles: ['city-office'], reach: 'below' },
  'explain-faults': { roles: ['reporter', 'city-office'], reach: 'own' },
  'review-explanations': { roles: ['county-signer', 'city-office'], reach: 'below' },
  /** Either signature; which one it is follows from the role. */
  'sign-submission': { roles: ['township-signer', 'county-signer'], reach: 'below' },
  'sign-township': { roles: ['township-signer'], reach: 'below' },
  'sign-county': { roles: ['county-signer'], reach: 'below' },
  'return-submission': { roles: ['county-signer', 'city-office'], reach: 'below' },
  /** Sending back what the city has accepted. */
  'recall-acceptance': { roles: ['city-office'], reach: 'below' },
  'seal-submission': { roles: ['city-office', 'system'], reach: 'below' },
  'open-period': { roles: ['city-office'], reach: 'below' },
  /** 延期、免报. */
  'grant-exception': { roles: ['city-office'], reach: 'below' },
  'read-board': { roles: READERS, reach: 'below' },
  'read-inbox': { roles: READERS, reach: 'own' },
  'run-assessment': { roles: ['city-office'], reach: 'below' },
  'compute-assessment': { roles: ['system'], reach: 'below' },
  /** Results that are not published yet. */
  'read-draft-assessment': { roles: ['city-office', 'city-leader', 'auditor', 'system'], reach: 'below' },
  'read-assessment': { roles: READERS, reach: 'below' },
  'publish-assessment': { roles: ['city-office'], reach: 'below' },
  'write-report': { roles: ['system'], reach: 'below' },
  'read-report': { roles: READERS, reach: 'below' },
  'export-record': { roles: ['county-signer', 'city-office', 'city-leader', 'auditor'], reach: 'below' },
  'manage-grants': { roles: ['security-administrator'], reach: 'below' },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof permissions;
