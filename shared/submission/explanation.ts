import type { Instant } from '../period/instant.ts';

/** What a reviewer found: an explanation that is not accepted must be given again, or the figures corrected. */
export type ExplanationReview = {
  by: string;
  at: Instant;
  verdict: 'accepted' | 'rejected';
  reason?: string;
};

/**
 * 说明 of one B or C fault. `fault` is the fault's id, made from the values it is about: an explanation speaks for
 * exactly these values and lapses with the revision in which they are others.
 */
export type Explanation = {
  fault: string;
  sheet: string;
  cell?: string;
  text: string;
  by: string;
  at: Instant;
  /** SHA-256 of the revision for which it was given; it is carried on while the values stay the same. */
  revision: string;
  review?: ExplanationReview;
  /** SHA-256 of the revision with which it lapsed. */
  lapsed?: string;
};

/** Neither lapsed nor rejected: it speaks for its fault. */
export function isStanding({ lapsed, review }: Explanation): boolean {
  return lapsed === undefined && review?.verdict !== 'rejected';
}
