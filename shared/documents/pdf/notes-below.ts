import type { ContentText, Margins } from 'pdfmake/interfaces.js';
import type { ReportPart } from '../../report/report-document.ts';
import { brokenLines } from './line-breaks.ts';
import { NOTE, paragraphContent } from './paragraph-content.ts';
import type { Setting } from './setting.ts';
import { AROUND_TABLE, type StandingBelow } from './table-blocks.ts';

/** The notes right after a table, up to a quarter of the page: one node for each. Further ones may go to the next page. */
export function notesBelow(following: readonly ReportPart[], setting: Setting): StandingBelow {
  const { page, typesetter } = setting;
  const nodes: ContentText[] = [];
  const widthOf = (text: string): number => typesetter.widthOf(text, NOTE.face, NOTE.fontSize);
  let height = 0;
  for (const part of following) {
    if (part.kind !== 'paragraph' || part.style !== 'note') break;
    const lines = brokenLines(part.text, page.width - NOTE.leadingIndent, widthOf);
    if (height + lines.length * NOTE.leading > page.height / 4) break;
    height += lines.length * NOTE.leading;
    // What stands below in the same block does not get the table's own distance to what follows.
    const margin = nodes.length === 0 ? { margin: [0, AROUND_TABLE.below, 0, 0] as Margins } : {};
    nodes.push({ ...paragraphContent(part, setting), ...margin });
  }
  return { nodes, height: nodes.length === 0 ? 0 : height + AROUND_TABLE.below };
}
