import type { PageGeometry } from './page-geometry.ts';
import type { Face, Typesetter } from './typesetter.ts';

/** What every part of a page is set with. */
export type Setting = { typesetter: Typesetter; page: PageGeometry };

/** How a line of text is set; lengths in points, `leading` from one line to the next. */
export type TextLook = { face: Face; size: number; leading: number };
