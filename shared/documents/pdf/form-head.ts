import type { FormSheet } from '../../report/report-document.ts';
import { drawCentred, titleLines } from './centred-lines.ts';
import type { PageFlow } from './page-flow.ts';
import type { Setting, TextLook } from './setting.ts';

const TITLE: TextLook = { face: 'serifBold', size: 18, leading: 28 };
const SUBTITLE: TextLook = { face: 'sans', size: 12, leading: 20 };
const HEAD: TextLook = { face: 'serif', size: 9, leading: 13 };

/** 45 mm: room after a label for what is written in by hand. */
const HEAD_WIDTH = 128;
const GAP = 12;

/** What stands above the ruled table; `height` in points. */
export type StandingAbove = { height: number; draw(flow: PageFlow): void };

/** Title, head block at the right and one line of particulars. */
export function formHead(form: FormSheet, setting: Setting): StandingAbove {
  const title = titleWithHead(form, setting);
  const line = particulars(form.line, setting);
  return {
    height: title.height + line.height,
    draw: (flow) => {
      title.draw(flow);
      line.draw(flow);
    },
  };
}

function titleWithHead(form: FormSheet, setting: Setting): StandingAbove {
  const { page, typesetter } = setting;
  const texts = form.head.map(({ label, value }) => label + value);
  const headWidth = Math.min(
    page.width,
    Math.max(HEAD_WIDTH, ...texts.map((text) => typesetter.widthOf(text, HEAD.face, HEAD.size) + 1)),
  );
  const headHeight = texts.length * HEAD.leading;
  const drawHead = (flow: PageFlow, top: number): void =>
    texts.forEach((text, index) => {
      const line = { text, face: HEAD.face, size: HEAD.size, place: '表头栏' };
      flow.text(line, page.width - headWidth, top + index * HEAD.leading);
    });

  const title = titleLines(form.title, TITLE, setting);
  const subtitle = form.subtitle === undefined ? [] : titleLines(form.subtitle, SUBTITLE, setting);
  const titleHeight = title.length * TITLE.leading + subtitle.length * SUBTITLE.leading;
  const drawTitle = (flow: PageFlow): void => {
    drawCentred(title, TITLE, '表名', flow, setting);
    drawCentred(subtitle, SUBTITLE, '表名', flow, setting);
  };
  const widest = (lines: readonly string[], { face, size }: TextLook): number =>
    Math.max(0, ...lines.map((line) => typesetter.widthOf(line, face, size)));
  const titleWidth = Math.max(widest(title, TITLE), widest(subtitle, SUBTITLE));

  // Beside the title where it leaves the room, as printed statistical forms have it; below it otherwise.
  if (title.length === 1 && titleWidth + 2 * (headWidth + GAP) <= page.width) {
    const height = Math.max(headHeight, titleHeight);
    return {
      height,
      draw: (flow) => {
        const top = flow.y;
        flow.move((height - titleHeight) / 2);
        drawTitle(flow);
        drawHead(flow, top);
        flow.move(top + height - flow.y);
      },
    };
  }
  return {
    height: titleHeight + 4 + headHeight,
    draw: (flow) => {
      drawTitle(flow);
      drawHead(flow, flow.y + 4);
      flow.move(4 + headHeight);
    },
  };
}

/** Left, centre and right on one line: the size gives way before one of them would break. */
function particulars({ left, centre, right }: FormSheet['line'], setting: Setting): StandingAbove {
  const { page, typesetter } = setting;
  const widthOf = (text: string): number => typesetter.widthOf(text, 'serif', 1);
  const total = widthOf(left) + widthOf(centre) + widthOf(right);
  const size = Math.min(10.5, (page.width - 2 * GAP - 3) / total);
  const [leftWidth, centreWidth, rightWidth] = [left, centre, right].map((text) => widthOf(text) * size) as [
    number,
    number,
    number,
  ];
  // The centre stands in the middle of the page if the sides allow, otherwise in the middle of what they leave.
  const even = 2 * (Math.max(leftWidth, rightWidth) + 1 + GAP) + centreWidth <= page.width;
  const middle = even ? page.width / 2 : (page.width + leftWidth - rightWidth) / 2;
  const height = 4 + typesetter.lineHeight('serif', size);
  return {
    height,
    draw: (flow) => {
      const draw = (text: string, x: number): void =>
        flow.text({ text, face: 'serif', size, place: '填报信息栏' }, x, flow.y + 4);
      draw(left, 0);
      draw(centre, middle - centreWidth / 2);
      draw(right, page.width - rightWidth);
      flow.move(height);
    },
  };
}
