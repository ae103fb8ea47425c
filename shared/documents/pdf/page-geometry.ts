const POINTS_PER_MM = 72 / 25.4;
const A4 = { short: 595.28, long: 841.89 };

/** All lengths in points. */
export type PageGeometry = {
  orientation: 'portrait' | 'landscape';
  pageWidth: number;
  margins: [left: number, top: number, right: number, bottom: number];
  /** The text area. */
  width: number;
  height: number;
  /** Size and leading of body text. */
  body: { size: number; leading: number };
};

/**
 * A4. Upright pages have the margins of GB/T 9704 (天头 37 mm, 订口 28 mm; 156 × 225 mm of text), body text of
 * 三号 (16 pt) with 28 pt leading; wide forms need the room and get smaller margins and 四号 (14 pt).
 */
export function pageGeometry(orientation: 'portrait' | 'landscape'): PageGeometry {
  const [left, top, right, bottom] = (orientation === 'portrait' ? [28, 37, 26, 35] : [20, 25, 20, 20]).map(
    (millimetres) => millimetres * POINTS_PER_MM,
  ) as PageGeometry['margins'];
  const [pageWidth, pageHeight] = orientation === 'portrait' ? [A4.short, A4.long] : [A4.long, A4.short];
  return {
    orientation,
    pageWidth,
    margins: [left, top, right, bottom],
    width: pageWidth - left - right,
    height: pageHeight - top - bottom,
    body: orientation === 'portrait' ? { size: 16, leading: 28 } : { size: 14, leading: 24 },
  };
}
