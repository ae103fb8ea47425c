/**
 * What follows from the official calendar, or why nothing does: a year without its notice is unknown, never a year
 * of ordinary weekdays.
 */
export type Announced<T> = { kind: 'known'; value: T } | Unannounced;
export type Unannounced = { kind: 'unknown'; reason: string };

export function known<T>(value: T): Announced<T> {
  return { kind: 'known', value };
}

export function unannounced(year: number): Unannounced {
  return { kind: 'unknown', reason: `国务院办公厅尚未公布${year}年节假日安排` };
}

export function ifKnown<T>(announced: Announced<T>): T | undefined {
  return announced.kind === 'known' ? announced.value : undefined;
}
