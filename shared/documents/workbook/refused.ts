import type { RefusalKind } from '../../evidence/workbook-reading.ts';

/**
 * Leaves the reading from any depth; `readWorkbook` turns it into the last event and nobody else sees it.
 * `reason` is English, for whoever debugs the reader, and never holds a cell's content.
 */
export class Refused extends Error {
  readonly kind: RefusalKind;
  constructor(kind: RefusalKind, reason: string) {
    super(`${kind}: ${reason}`);
    this.kind = kind;
  }
}

export function refuse(kind: RefusalKind, reason: string): never {
  throw new Refused(kind, reason);
}
