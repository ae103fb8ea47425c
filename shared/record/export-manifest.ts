import * as z from 'zod';
import type { DivisionCode } from '../division/division.ts';
import type { Instant } from '../period/instant.ts';
import { canonical } from './canonical.ts';
import { hashText, instantText } from './record-entry.ts';

/** What an exported record claims to be, signed by the record's key: what it holds, and the hash of each of its files. */
export type ExportManifest = {
  kind: 'export';
  city: DivisionCode;
  /** Whose record: the unit and everything below it. */
  unit: DivisionCode;
  period: string;
  exportedAt: Instant;
  exportedBy: string;
  /** Entries after checkpoint `from` (0: from the beginning) up to checkpoint `to`. */
  from: number;
  to: number;
  /** The units whose chains are in it, in order. */
  units: readonly DivisionCode[];
  files: readonly { name: string; sha256: string }[];
  signature: string;
};

export const manifestSchema = z.strictObject({
  kind: z.literal('export'),
  city: z.string(),
  unit: z.string(),
  period: z.string(),
  exportedAt: instantText,
  exportedBy: z.string(),
  from: z.int().nonnegative(),
  to: z.int().positive(),
  units: z.array(z.string()),
  files: z.array(z.strictObject({ name: z.string(), sha256: hashText })),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

/** What is signed. */
export const manifestText = ({ signature: _, ...statement }: ExportManifest): string => canonical(statement);
