import type {
  RawValue,
  ReadNotice,
  SheetHead,
  WorkbookEvent,
} from '../../shared/evidence/workbook-reading.ts';
import { parseDecimal } from '../../shared/quantity/decimal.ts';

/** One cell as it is told to somebody who asks what the system sees. */
export type ToldCell = {
  address: string;
  type: RawValue['kind'];
  /** As stored in the file. */
  raw: string;
  /** The exact value: plain decimal, civil date, text. */
  value: string;
  formula?: string;
  hidden?: true;
  /** The merged range it belongs to, `B2:D2`. */
  merged?: string;
};

/** Prints a reading while it goes by; nothing of the file is held. */
export type ReadingPrinter = {
  workbook(event: Extract<WorkbookEvent, { type: 'workbook' }>, notices: readonly ReadNotice[]): void;
  sheet(head: SheetHead): void;
  cell(cell: ToldCell): void;
  sheetEnd(rowCount: number, cellCount: number, merges: readonly string[]): void;
  end(notices: readonly ReadNotice[]): void;
};

export function rawText(raw: RawValue): string {
  if (raw.kind === 'boolean') return raw.value ? 'TRUE' : 'FALSE';
  if (raw.kind === 'error') return raw.code;
  return raw.kind === 'date' ? raw.serial : raw.text;
}

export function exactValue(raw: RawValue): string {
  if (raw.kind === 'number') return parseDecimal(raw.text)?.toFixed() ?? raw.text;
  if (raw.kind === 'date') return raw.time ? `${raw.date} ${raw.time}` : raw.date;
  return rawText(raw);
}
