import type { DivisionCode } from '../division/division.ts';
import type { Period } from '../period/period.ts';
import type { Figure } from '../quantity/figure.ts';
import type { Sourced, Weight } from './scheme.ts';

/** 证据: the accepted revision a figure was read from, and the cell; without a cell, the file as a whole. */
export type EvidenceRef = {
  form: string;
  period: Period;
  unit: DivisionCode;
  revision: number;
  sha256: string;
  fileName: string;
  acceptedBy: string;
  sheet?: string;
  cell?: string;
  /** As it stands in the cell. */
  value?: string;
};

/** One line that changed a score: its facts in the order to print, and the points it took. */
export type ScoredEntry = {
  date: string;
  label: string;
  facts: readonly string[];
  /** Points taken off, exact decimal text, `0` when it takes nothing; absent when the scheme does not provide for it. */
  deducted?: string;
  source: string;
  /** Absent where nothing was filed: what is scored is that nothing came. */
  evidence?: EvidenceRef;
};

/** Points, exact decimal text. */
export type StartingPoints = { points: string; source: string };

/** 得分溯源: everything needed to check a node's score by hand. JSON; every number is exact text. */
export type DerivationNode = {
  code: string;
  title: string;
  kind: string;
  source: string;
  /** Absent at the root. */
  weight?: Weight;
  /** 0–100; absent when blocked. */
  score?: Figure;
  /** score × weight. */
  points?: Figure;
  /** The score written with its operands, `(96+100)÷2`. */
  expression?: string;
  /** How it was computed, one Chinese sentence with the numbers; when blocked, why. */
  sentence: string;
  /** What a leaf starts from, where it does. */
  start?: StartingPoints;
  entries: readonly ScoredEntry[];
  /** 缺失、封顶: what a reader must know about this score. */
  statements: readonly string[];
  /** Parameters used that no document gives. */
  assumptions: readonly string[];
  notes: readonly Sourced[];
  evidence: readonly EvidenceRef[];
  children: readonly DerivationNode[];
};
