import type { ReadingLimits } from '../../../evidence/reading-limits.ts';
import { refuse } from '../refused.ts';
import type { SheetContext } from '../sheet/sheet-context.ts';
import { checkContent } from './check-content.ts';
import { checkUnreadXml } from './check-unread-xml.ts';
import { type ContentTypes, readContentTypes } from './content-types.ts';
import { PartStore } from './part-store.ts';
import { type Relationship, type Relationships, readAllRelationships } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readDateStyles } from './styles-part.ts';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part.ts';

/** A sheet and where its cells are; `part` is undefined for a sheet without cells (a chart, a dialog). */
export type PlacedSheet = { entry: SheetEntry; part: string | undefined };

/** A workbook that passed every check that can be made before its sheets are read. */
export type WorkbookPackage = {
  parts: PartStore;
  workbook: WorkbookPart;
  sheets: readonly PlacedSheet[];
  context: SheetContext;
  relationshipsOf(part: string): readonly Relationship[];
};

function workbookPartName(parts: PartStore, types: ContentTypes, relationships: Relationships): string {
  const name = relationships.get('')?.find(({ type }) => type === 'officeDocument')?.target;
  if (name === undefined) return refuse('not-a-workbook', 'no main part');
  const type = types.of(name) ?? '';
  if (/wordprocessingml|presentationml/.test(type)) refuse('not-a-workbook', 'another kind of document');
  return parts.has(name) ? name : refuse('damaged', 'main part is missing');
}

function placeSheets(
  parts: PartStore,
  workbook: WorkbookPart,
  related: readonly Relationship[],
): PlacedSheet[] {
  const taken = new Set<string>();
  return workbook.sheets.map((entry) => {
    const relationship = related.find(({ id }) => id === entry.relationship);
    if (!relationship || !parts.has(relationship.target)) return refuse('damaged', 'a sheet is missing');
    const { type, target } = relationship;
    if (taken.has(target)) refuse('damaged', 'two sheets in one part');
    taken.add(target);
    if (type === 'chartsheet' || type === 'dialogsheet') return { entry, part: undefined };
    return type === 'worksheet' ? { entry, part: target } : refuse('unsupported', 'unknown kind of sheet');
  });
}

async function checkOtherXml(
  parts: PartStore,
  types: ContentTypes,
  read: ReadonlySet<string>,
): Promise<void> {
  for (const part of parts.names()) {
    const isXml = /\.(xml|vml)$/.test(part) || /[+/]xml$/.test(types.of(part) ?? '');
    if (isXml && !read.has(part) && !part.endsWith('/')) await checkUnreadXml(parts, part);
  }
}

/** @throws Refused */
export async function openWorkbook(bytes: Buffer, limits: ReadingLimits): Promise<WorkbookPackage> {
  const parts = await PartStore.open(bytes, limits);
  const types = await readContentTypes(parts);
  const relationships = await readAllRelationships(parts);
  checkContent(parts, types, relationships);
  const name = workbookPartName(parts, types, relationships);
  const workbook = await readWorkbookPart(parts, name);
  const related = relationships.get(name) ?? [];
  const sheets = placeSheets(parts, workbook, related);
  const targetOf = (type: string) => related.find((relationship) => relationship.type === type)?.target;
  const [styles, strings] = [targetOf('styles'), targetOf('sharedStrings')];
  const read = [name, styles, strings, ...sheets.map(({ part }) => part), '[content_types].xml'];
  await checkOtherXml(parts, types, new Set(read.filter((part) => part !== undefined)));
  const context: SheetContext = {
    date1904: workbook.date1904,
    dateStyles: styles === undefined ? new Set() : await readDateStyles(parts, styles),
    knownDates: new Map(),
    sharedStrings: strings === undefined ? [] : await readSharedStrings(parts, strings, limits),
    limits,
  };
  return { parts, workbook, sheets, context, relationshipsOf: (part) => relationships.get(part) ?? [] };
}
