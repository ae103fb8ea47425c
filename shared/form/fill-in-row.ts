/**
 * A row to be written into a fill-in workbook. Cells by column id: decimal text, a code, a date `2018-09-30`, or text;
 * `—` for not applicable. `key` is the row id of a fixed table; lists are written in the order given.
 */
export type FillInRow = { table: string; key: string; cells: Readonly<Record<string, string>> };
