import type { RefusalKind } from '../../../evidence/workbook-reading.ts';
import { refuse } from '../refused.ts';
import type { ContentTypes } from './content-types.ts';
import type { PartStore } from './part-store.ts';
import type { Relationship, Relationships } from './relationships.ts';

/** What evidence must not carry, recognised by what it is called, by what it is declared to be and by who refers to it. */
const FORBIDDEN: readonly { kind: RefusalKind; name: RegExp; type: RegExp; relationship: RegExp }[] = [
  {
    kind: 'macro',
    name: /(^|\/)vba(project|projectsignature|data)[^/]*$|(^|\/)macrosheets\//,
    type: /macroenabled|vbaproject|vbadata|macrosheet/,
    relationship: /^(vbaproject|wordvbadata|xlmacrosheet|xlintlmacrosheet)/i,
  },
  {
    kind: 'external-link',
    name: /(^|\/)externallinks\//,
    type: /externallink\+xml/,
    relationship: /^externallink/i,
  },
  {
    kind: 'embedded-object',
    name: /(^|\/)(embeddings|activex)\//,
    type: /oleobject|activex/,
    relationship: /^(oleobject|package|control|activexcontrolbinary)$/i,
  },
];

// A workbook in binary form (.xlsb) is also declared macro-enabled, which would be the wrong reason.
const BINARY_WORKBOOK = 'application/vnd.ms-excel.sheet.binary.macroenabled.main';

function checkRelationship({ type, external }: Relationship): void {
  for (const { kind, relationship } of FORBIDDEN)
    if (relationship.test(type)) refuse(kind, 'relationship type');
  // What lies outside is content nobody uploaded; hyperlinks are not among these relationships.
  if (external) refuse('external-link', 'external target');
}

/** Refuses macros, links to other files and embedded objects. @throws Refused */
export function checkContent(parts: PartStore, types: ContentTypes, relationships: Relationships): void {
  for (const part of parts.names()) {
    // Declarations count only for parts that are there: SheetJS declares every type it knows in every file.
    const declared = types.of(part) ?? '';
    if (declared === BINARY_WORKBOOK) refuse('unsupported', 'binary workbook');
    for (const { kind, name, type } of FORBIDDEN)
      if (name.test(part) || type.test(declared)) refuse(kind, 'part');
  }
  for (const ofPart of relationships.values())
    for (const relationship of ofPart) checkRelationship(relationship);
}
