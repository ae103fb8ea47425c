import type { DivisionCode } from '../division/division.ts';
import type { FormRow } from '../form/cell-value.ts';
import {
  type EventSeverity,
  LEVELS,
  type Level,
  MATTERS,
  type Matter,
  OUTCOMES,
  type Outcome,
  SEVERITIES,
} from './event-words.ts';

/** 督查事项: one entry of the municipal record. What the row leaves blank, or says in no known code, is absent. */
export type SupervisionEvent = {
  serial: string;
  subject: string;
  county?: DivisionCode;
  matter?: Matter;
  level?: Level;
  severity?: EventSeverity;
  outcome?: Outcome;
  /** Civil day, ISO. */
  occurred?: string;
};

function textOf(row: FormRow, column: string): string | undefined {
  const cell = row.cells[column];
  return cell && 'value' in cell && typeof cell.value === 'string' ? cell.value : undefined;
}

function codeOf<Code extends string>(row: FormRow, column: string, words: Record<Code, string>) {
  const code = textOf(row, column);
  return code !== undefined && Object.hasOwn(words, code) ? { [column]: code as Code } : {};
}

export function supervisionEvent(row: FormRow): SupervisionEvent {
  const county = textOf(row, 'county');
  const occurred = textOf(row, 'occurred');
  return {
    serial: textOf(row, 'serial') ?? row.key,
    subject: textOf(row, 'subject') ?? '—',
    ...(county === undefined ? {} : { county }),
    ...(occurred === undefined ? {} : { occurred }),
    ...codeOf(row, 'matter', MATTERS),
    ...codeOf(row, 'level', LEVELS),
    ...codeOf(row, 'severity', SEVERITIES),
    ...codeOf(row, 'outcome', OUTCOMES),
  };
}
