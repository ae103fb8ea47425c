import type { FaultCounts } from '../evidence/fault.ts';
import type { FileRefusal } from '../evidence/workbook-reading.ts';
import type { Instant } from '../period/instant.ts';
import type { Demands } from './demands.ts';

/** 修订: one uploaded file. Its identity is the SHA-256 of its bytes; it never changes, and is checked once. */
export type Revision = {
  /** Counts 1, 2, … within the submission. */
  number: number;
  /** Lower-case hexadecimal. */
  sha256: string;
  fileName: string;
  /** Bytes. */
  size: number;
  uploadedBy: string;
  /** The server's receipt instant, by which timeliness is judged. */
  receivedAt: Instant;
  /** 回执编号. */
  receipt: string;
  check?: RevisionCheck;
};

/** `edition` is the first period of the form's edition that was bound to the revision. */
export type RevisionCheck = { at: Instant; edition: string } & (
  | { outcome: 'unreadable'; refusal: FileRefusal }
  | {
      outcome: 'refused' | 'passed';
      /** What was asked of the revision when it was checked; absent when nothing beyond its figures. */
      demands?: Demands;
      rowsRead: number;
      rowsAccepted: number;
      faults: FaultCounts;
      /** Names the stored rows and faults (see `RevisionContents`). */
      content: string;
    }
);
