/** Defined names by which a fill-in workbook says what it is. Written by the layout, read back by the check. */
export const IDENTITY = {
  form: 'TZ_FORM',
  edition: 'TZ_EDITION',
  unit: 'TZ_UNIT',
  period: 'TZ_PERIOD',
} as const;

/** The sheet that carries the identity and the instructions. */
export const INSTRUCTION_SHEET = '填报说明';

/** The sheet of an annotated return that lists its faults; sent in again, it is passed over. */
export const FAULT_LIST_SHEET = '差错清单';
