import type { ReportPart } from './report-document.ts';

/** A cover and a form print their own title; any other report gets the document's above its first part. */
export function bringsItsTitle(parts: readonly ReportPart[]): boolean {
  const first = parts.find((part) => part.kind !== 'new-page');
  return first?.kind === 'cover' || first?.kind === 'form';
}
