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
  /** Page number: its size, its distance from the text area above it and from the foot mark below it. */
  number: { size: number; above: number; below: number };
};

/** Forms by themselves are printed like statistical forms, with narrow margins; anything else like an official document. */
export type PageKind = 'forms' | 'document';

/**
 * A4. Upright pages have the margins of GB/T 9704 (天头 37 mm, 订口 28 mm; 156 × 225 mm of text), body text of
 * 三号 (16 pt) with 28 pt leading and page numbers of 四号; wide pages need the room and get smaller margins and
 * 四号 (14 pt); a form gets 20 mm all round.
 */
export function pageGeometry(orientation: PageGeometry['orientation'], kind: PageKind): PageGeometry {
  const portrait = orientation === 'portrait';
  const [left, top, right, bottom] = marginsInMillimetres(portrait, kind).map(
    (millimetres) => millimetres * POINTS_PER_MM,
  ) as PageGeometry['margins'];
  const [pageWidth, pageHeight] = portrait ? [A4.short, A4.long] : [A4.long, A4.short];
  return {
    orientation,
    pageWidth,
    margins: [left, top, right, bottom],
    width: pageWidth - left - right,
    height: pageHeight - top - bottom,
    body: portrait ? { size: 16, leading: 28 } : { size: 14, leading: 24 },
    number:
      kind === 'forms'
        ? { size: 10.5, above: 8, below: 2 }
        : { size: 14, above: portrait ? 20 : 8, below: 4 },
  };
}

function marginsInMillimetres(portrait: boolean, kind: PageKind): number[] {
  if (kind === 'forms') return [20, 20, 20, 20];
  return portrait ? [28, 37, 26, 35] : [20, 25, 20, 20];
}
