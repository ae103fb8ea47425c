import type { FileAddress } from '../access/file-store.ts';
import type { Instant } from '../period/instant.ts';
import type { Period } from '../period/period.ts';

/** One published document: what it is, whose it is, and the hash of its bytes. */
export type ReportRecord = {
  /** Made from what it is about, so that printing the same thing twice gives one record. URL-safe. */
  id: string;
  kind: 'ranking' | 'derivation' | 'statutory-form';
  format: 'pdf' | 'xlsx';
  title: string;
  /** What the browser saves it as. */
  fileName: string;
  period: Period;
  /** Its owner is the division that it is about. */
  file: FileAddress;
  sha256: string;
  /** Bytes. */
  size: number;
  createdAt: Instant;
};
