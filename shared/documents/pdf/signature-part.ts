import type { FlowPart } from './page-flow.ts';
import type { Setting } from './setting.ts';

const [SIZE, LEADING, ABOVE] = [14, 30, 24];

/** Lines to sign, on the right half of the page (further left when a line is long), never torn apart. */
export function signaturePart(lines: readonly string[], { typesetter, page }: Setting): FlowPart {
  const widest = Math.max(0, ...lines.map((line) => typesetter.widthOf(line, 'serif', SIZE)));
  const indent = Math.max(0, Math.min(page.width / 2, page.width - widest - SIZE));
  const height = ABOVE + lines.length * LEADING;
  return {
    least: height,
    draw: (flow) => {
      flow.move(ABOVE);
      for (const text of lines) {
        flow.text({ text, face: 'serif', size: SIZE, place: '签署栏' }, indent, flow.y);
        flow.move(LEADING);
      }
    },
  };
}
