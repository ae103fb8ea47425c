/** How much of a workbook is read at most. Published with the upload page; each is enforced with a clear refusal. */
export type ReadingLimits = {
  /** Bytes of the uploaded file. */
  fileBytes: number;
  /** Bytes of all parts together after inflating, counted while inflating and never trusted from a header. */
  inflatedBytes: number;
  /** Rows of one sheet that hold data; empty styled rows do not count. */
  rows: number;
  /** The last column that may hold data. */
  columns: number;
  /** Files inside the archive: each costs a look-up before anything is read. */
  entries: number;
  /** Bytes of one part that is held in memory to be understood (styles, workbook, relationships, content types). */
  heldPartBytes: number;
  /** Distinct texts of the shared string table, which stays in memory while sheets are read. */
  sharedStrings: number;
  /** Characters of the shared string table, two bytes each at worst. */
  sharedCharacters: number;
  /** Characters of one cell or formula. */
  cellCharacters: number;
  /** Merged ranges of one sheet: they are delivered in one event. */
  merges: number;
};

const MEGABYTE = 1024 * 1024;

export const READING_LIMITS: ReadingLimits = {
  fileBytes: 20 * MEGABYTE,
  inflatedBytes: 200 * MEGABYTE,
  rows: 200_000,
  columns: 200,
  // A workbook of 255 sheets, each with relationships, comments, a drawing and printer settings, has about 1,500.
  entries: 2_000,
  // The largest style part seen in files copied from file to file for years is about 20 MB.
  heldPartBytes: 32 * MEGABYTE,
  // Seven columns of distinct text in each of 200,000 rows; with the characters below at most about 120 MB.
  sharedStrings: 1_500_000,
  sharedCharacters: 30_000_000,
  // What Excel itself can keep in a cell.
  cellCharacters: 32_767,
  // One merged cell in every row of the longest sheet.
  merges: 200_000,
};
