import { cellAddress } from '../../evidence/cell-address.ts';
import { civilDateOf } from '../../period/civil-date.ts';
import type { InputValidation } from '../../report/workbook-layout.ts';
import { dateSerial } from './date-serial.ts';

/** What exceljs writes as one `dataValidation`. */
export type Validation = {
  type: 'list' | 'custom';
  allowBlank: true;
  formulae: string[];
  showInputMessage: true;
  promptTitle: string;
  prompt: string;
  showErrorMessage: true;
  errorStyle: 'warning';
  errorTitle: string;
  error: string;
};

/** Where the items of a list stand in the workbook (`'填报说明'!$D$4:$D$40`), when they do not fit the rule itself. */
export type ListSource = (items: readonly string[]) => string | undefined;

// Excel refuses a file with longer messages.
const LONGEST = { prompt: 255, error: 224 };
// A day outside the life of the Republic is a slip of the keyboard.
const FIRST_DAY = dateSerial(civilDateOf(1949, 10, 1));
const LAST_DAY = dateSerial(civilDateOf(2099, 12, 31));

/**
 * Warns, never forbids: the server is the judge. “—” for “not applicable” is legal everywhere and must not even
 * warn, which the built-in kinds 整数, 小数 and 日期 cannot express; so each rule is a formula, written for the first
 * cell of its range and shifted by the spreadsheet for the others.
 */
export function inputValidation(
  { range, rule, prompt }: InputValidation,
  listSource: ListSource,
): Validation {
  const cell = cellAddress(range.top, range.left);
  const formula =
    rule.kind === 'list' ? (listSource(rule.items) ?? `"${rule.items.join(',')}"`) : formulaFor(rule, cell);
  return {
    type: rule.kind === 'list' ? 'list' : 'custom',
    allowBlank: true,
    formulae: [formula],
    showInputMessage: true,
    promptTitle: '填报提示',
    prompt: limited(prompt, LONGEST.prompt),
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '请核对',
    error: limited(prompt, LONGEST.error),
  };
}

function formulaFor(rule: Exclude<InputValidation['rule'], { kind: 'list' }>, cell: string): string {
  const or = (condition: string): string => `OR(${cell}="—",IF(ISNUMBER(${cell}),${condition},FALSE))`;
  switch (rule.kind) {
    case 'integer':
      return or(`INT(${cell})=${cell}`);
    case 'decimal':
      return or(`ROUND(${cell},${rule.places})=${cell}`);
    case 'date':
      return or(`AND(INT(${cell})=${cell},${cell}>=${FIRST_DAY},${cell}<=${LAST_DAY})`);
  }
}

/** Whether a list can stand in the rule itself. */
export function fitsInRule(items: readonly string[]): boolean {
  return items.join(',').length <= 250 && items.every((item) => !/[,"\n]/.test(item) && item.trim() === item);
}

function limited(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
