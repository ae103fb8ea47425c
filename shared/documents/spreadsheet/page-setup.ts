import type { HeaderFooter, PageSetup } from 'exceljs';

const INCH_PER_MM = 1 / 25.4;
/** Excel's number for A4. */
const A4 = 9;

/** One page wide on A4, as many pages long as needed; `titleRows` stand again on each printed page. */
export function a4PageSetup(
  orientation: 'portrait' | 'landscape',
  titleRows?: readonly [from: number, to: number],
): Partial<PageSetup> {
  const [side, top, bottom] = orientation === 'portrait' ? [20, 25, 22] : [15, 18, 18];
  return {
    paperSize: A4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      left: side * INCH_PER_MM,
      right: side * INCH_PER_MM,
      top: top * INCH_PER_MM,
      bottom: bottom * INCH_PER_MM,
      header: 10 * INCH_PER_MM,
      footer: 10 * INCH_PER_MM,
    },
    ...(titleRows ? { printTitlesRow: `${titleRows[0]}:${titleRows[1]}` } : {}),
  };
}

/** Excel refuses a file whose footer is longer. */
const LONGEST_FOOTER = 255;

/** Page number at the right, `mark` small at the left; a mark too long for a footer is left out, never cut. */
export function pageNumberFooter(mark?: string): Partial<HeaderFooter> {
  const numbers = '&R第 &P 页，共 &N 页';
  const left = mark === undefined ? '' : `&L&8 ${mark.replaceAll('&', '&&')}`;
  return { oddFooter: left.length + numbers.length > LONGEST_FOOTER ? numbers : left + numbers };
}
