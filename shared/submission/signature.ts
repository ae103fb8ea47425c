import type { Instant } from '../period/instant.ts';
import type { SigningOffice } from './demands.ts';

/**
 * 签字: of one office, for one revision, over the hash of what was shown to the signer (see `shownText`). It goes when
 * the revision is replaced or returned, or when an explanation that was shown with it is rejected.
 */
export type Signature = {
  office: SigningOffice;
  revision: string;
  shown: string;
  by: string;
  at: Instant;
};
