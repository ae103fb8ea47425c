import type { CivilDate } from '../period/civil-date.ts';
import type { VerificationMark } from './verification-mark.ts';

/**
 * A report as it will be read on paper or in a spreadsheet. One definition, two renderers: nothing in here computes,
 * and every figure is decimal text that was stored with the record.
 */
export type ReportDocument = {
  /** File name stem, ASCII. */
  id: string;
  title: string;
  orientation: 'portrait' | 'landscape';
  /** Day printed and pinned into the PDF, so that the same record gives the same bytes. */
  createdOn: CivilDate;
  /** Printed small at the foot of every page, e.g. the result hash. */
  footMark?: string;
  /** Printed as a small QR code with the record's hash at the foot of every page. */
  verification?: VerificationMark;
  parts: readonly ReportPart[];
};

export type ReportPart =
  | {
      kind: 'cover';
      title: string;
      subtitle?: string;
      issuer: string;
      date: string;
      notes: readonly string[];
    }
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; style?: 'body' | 'note' }
  | { kind: 'table'; table: ReportTable }
  | { kind: 'form'; form: FormSheet }
  | { kind: 'signatures'; lines: readonly string[] }
  /** Starts a new page in the PDF and, with `sheet`, a new worksheet of that name in Excel. */
  | { kind: 'new-page'; sheet?: string };

export type ReportTable = {
  caption?: string;
  /** 计量单位, printed right above the table. */
  unit?: string;
  columns: readonly { width: number; align: 'left' | 'center' | 'right' }[];
  /** Header rows from the top; a cell that spans leaves no placeholder, as in HTML. */
  header: readonly (readonly HeaderCell[])[];
  rows: readonly (readonly BodyCell[])[];
};

export type HeaderCell = { text: string; columns?: number; rows?: number };

/** `value` is exact decimal text; `places` how many decimals are printed; `percent` prints a % sign (value 86.3 → 86.3%). */
export type BodyCell =
  | {
      kind: 'text';
      text: string;
      bold?: boolean;
      indent?: number;
      align?: 'left' | 'center' | 'right';
      columns?: number;
    }
  | { kind: 'number'; value: string; places: number; bold?: boolean; percent?: boolean }
  | { kind: 'blank' }
  /** Printed as “—”. */
  | { kind: 'not-applicable' };

/** A statutory form: head block at the right, title, left/centre/right line, ruled table, foot block. */
export type FormSheet = {
  title: string;
  /** The table's own name below the title, where the form has more than one table. */
  subtitle?: string;
  /** Top-right lines such as `表号：` and `内部工作报表`. */
  head: readonly { label: string; value: string }[];
  /** 填报单位 … 报告期 … 计量单位 … printed on one line above the table. */
  line: { left: string; centre: string; right: string };
  table: ReportTable;
  /** 单位负责人： 统计负责人： 填表人： … */
  foot: readonly string[];
  notes: readonly string[];
};
