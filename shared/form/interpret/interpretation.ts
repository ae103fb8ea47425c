import type { Severity } from '../../evidence/fault.ts';
import type { CellValue } from '../cell-value.ts';

/** What is wrong with one cell, before its place is known. */
export type CellFault = { kind: string; severity: Severity; message: string; todo: string };

/** A cell's meaning, with everything that was noticed on the way. A value that could not be read is blank. */
export type Interpretation = { value: CellValue; faults: readonly CellFault[] };

export const BLANK: CellValue = { kind: 'blank' };

export function unreadable(kind: string, message: string, todo: string): Interpretation {
  return { value: BLANK, faults: [{ kind, severity: 'A', message, todo }] };
}

export function read(value: CellValue, faults: readonly CellFault[] = []): Interpretation {
  return { value, faults };
}

/** D hint: the text was tidied before it was read. */
export function tidied(from: string, to: string): CellFault {
  return {
    kind: 'normalised',
    severity: 'D',
    message: `“${from}”含有全角字符或多余空格，系统按“${to}”读取。`,
    todo: '读取结果无误的，不必处理；建议改为半角字符。',
  };
}
