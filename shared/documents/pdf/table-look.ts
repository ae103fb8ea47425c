/** How the cells of a table are set. All lengths in points. */
export type TableLook = {
  size: number;
  /** From one line of a cell to the next. */
  leading: number;
  padding: { side: number; top: number; bottom: number };
};

export const RULE = { thin: 0.5, frame: 1 };

const LEADING = 1.3;

/** What the fonts leave free above their characters and not below, once lines are set this close; in em. */
const LOW = 0.26;

/** `air` is the room above and below the lines of a cell, beside that of the font. */
export function tableLook(size: number, air: number): TableLook {
  return {
    size,
    leading: size * LEADING,
    padding: { side: 2.5, top: air, bottom: air + LOW * size },
  };
}
