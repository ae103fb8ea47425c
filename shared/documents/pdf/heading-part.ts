import type { ReportPart } from '../../report/report-document.ts';
import type { FlowPart } from './page-flow.ts';
import { textPart } from './paragraph-part.ts';
import type { Setting } from './setting.ts';

type Heading = Extract<ReportPart, { kind: 'heading' }>;

// 一、 in 黑体, (一) bold, 1. plain: the three levels of GB/T 9704 with the faces we have.
const FACES = { 1: 'sans', 2: 'serifBold', 3: 'serif' } as const;

/** A heading with two characters' indent, kept with the beginning of what follows. */
export function headingPart(heading: Heading, next: FlowPart | undefined, setting: Setting): FlowPart {
  const { size, leading } = setting.page.body;
  const look = { face: FACES[heading.level], size, leading };
  const alone = textPart(
    heading.text,
    { look, indent: 2 * size, justified: false, place: `标题“${heading.text}”` },
    setting,
  );
  // Something that fills a page by itself need not have its heading above it.
  const below = Math.min(next?.least ?? 0, setting.page.height / 2);
  return { least: alone.height + below, draw: alone.draw };
}
