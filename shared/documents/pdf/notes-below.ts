import type { ReportPart } from '../../report/report-document.ts';
import { paragraphPart } from './paragraph-part.ts';
import type { Setting } from './setting.ts';
import { AROUND_TABLE, type StandingBelow } from './table-pages.ts';

/** The notes right after a table, up to a quarter of the page, and how many of them; further ones may go to the next page. */
export function notesBelow(
  following: readonly ReportPart[],
  setting: Setting,
): { count: number; below: StandingBelow | undefined } {
  const notes: ReturnType<typeof paragraphPart>[] = [];
  let height = 0;
  for (const part of following) {
    if (part.kind !== 'paragraph' || part.style !== 'note') break;
    const note = paragraphPart(part, setting);
    if (height + note.height > setting.page.height / 4) break;
    height += note.height;
    notes.push(note);
  }
  if (notes.length === 0) return { count: 0, below: undefined };
  return {
    count: notes.length,
    below: {
      height: height + AROUND_TABLE.below,
      draw: (flow) => {
        flow.move(AROUND_TABLE.below);
        for (const note of notes) note.draw(flow);
      },
    },
  };
}
