import { type CivilDate, partsOf } from './civil-date.ts';

/** `2018年9月30日`, as a document is dated. */
export function chineseDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}
