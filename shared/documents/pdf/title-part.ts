import { drawCentred, titleLines } from './centred-lines.ts';
import type { FlowPart } from './page-flow.ts';
import type { Setting } from './setting.ts';

const LOOK = { face: 'serifBold', size: 22, leading: 34 } as const;
const BELOW = 18;

/** The document's title above its first part. */
export function titlePart(title: string, setting: Setting): FlowPart {
  const lines = titleLines(title, LOOK, setting);
  return {
    least: lines.length * LOOK.leading + BELOW,
    draw: (flow) => {
      drawCentred(lines, LOOK, '标题', flow, setting);
      flow.move(BELOW);
    },
  };
}
