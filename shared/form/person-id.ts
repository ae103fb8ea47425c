import { type CivilDate, parseCivilDate } from '../period/civil-date.ts';

/**
 * 证件号码 as the registers use them: the 18 digits of GB 11643, the 15 digits issued until 1999, and the disability
 * card, which is the 18 digits followed by kind (1–7) and grade (1–4), and by B and a digit when it was issued again.
 */
export type PersonId = {
  kind: 'citizen' | 'citizen-15' | 'disability-card';
  birth: CivilDate;
  sex: '男' | '女';
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** The last character of an 18-digit number, from its first seventeen (GB 11643). */
export function checkDigit(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return CHECK_DIGITS[sum % 11] ?? '';
}

const birthOf = (year: string, rest: string) =>
  parseCivilDate(`${year}-${rest.slice(0, 2)}-${rest.slice(2, 4)}`);
const sexOf = (digit: string | undefined) => (Number(digit) % 2 === 1 ? '男' : '女');

/** Why a number is none of them: `problem` names the first thing that is wrong. */
export type PersonIdProblem = 'length' | 'characters' | 'birth' | 'check-digit' | 'card-kind';

export function examinePersonId(text: string): PersonId | PersonIdProblem {
  if (text.length === 15) {
    if (!/^\d{15}$/.test(text)) return 'characters';
    const birth = birthOf(`19${text.slice(6, 8)}`, text.slice(8, 12));
    return birth ? { kind: 'citizen-15', birth, sex: sexOf(text[14]) } : 'birth';
  }
  if (text.length !== 18 && text.length !== 20 && text.length !== 22) return 'length';
  if (!/^\d{17}[\dX]/.test(text)) return 'characters';
  const birth = birthOf(text.slice(6, 10), text.slice(10, 14));
  if (!birth || birth < '1850') return 'birth';
  if (checkDigit(text.slice(0, 17)) !== text[17]) return 'check-digit';
  const sex = sexOf(text[16]);
  if (text.length === 18) return { kind: 'citizen', birth, sex };
  return /^[1-7][1-4](B\d)?$/.test(text.slice(18)) ? { kind: 'disability-card', birth, sex } : 'card-kind';
}

export function parsePersonId(text: string): PersonId | undefined {
  const examined = examinePersonId(text);
  return typeof examined === 'string' ? undefined : examined;
}
