import type { CivilDate } from '../period/civil-date.ts';
import { firstDay, lastDay, type Period } from '../period/period.ts';
import { normaliseText } from './normalise-text.ts';

/** One choice. `from` and `until` are the first and last period in which it may be chosen; `also` lists other ways of writing it. */
export type CodeItem = {
  code: string;
  name: string;
  from?: Period;
  until?: Period;
  also?: readonly string[];
};

/** 代码表: what may be chosen, as stored (code) and as written in the workbook (name). */
export type CodeList = {
  id: string;
  title: string;
  source: string;
  items: readonly CodeItem[];
};

const byText = new WeakMap<CodeList, ReadonlyMap<string, CodeItem>>();

function textsOf(list: CodeList): ReadonlyMap<string, CodeItem> {
  const texts = new Map<string, CodeItem>();
  const add = (text: string, item: CodeItem) => {
    const tidy = normaliseText(text);
    if (!texts.has(tidy)) texts.set(tidy, item);
  };
  for (const item of list.items) for (const text of [item.code, item.name]) add(text, item);
  for (const item of list.items) for (const text of item.also ?? []) add(text, item);
  return texts;
}

/** The item written as `text`: its code, its name, or another way of writing it; full-width and half-width are the same. */
export function itemWritten(list: CodeList, text: string): CodeItem | undefined {
  const texts = byText.get(list) ?? textsOf(list);
  byText.set(list, texts);
  return texts.get(normaliseText(text));
}

/** The name of a code, in force or not: an old submission is printed as it was. */
export function codeName(list: CodeList, code: string): string {
  return list.items.find((item) => item.code === code)?.name ?? code;
}

export function isInForce({ from, until }: CodeItem, on: CivilDate): boolean {
  return (from === undefined || firstDay(from) <= on) && (until === undefined || on <= lastDay(until));
}

/** What may be chosen on a day. */
export function itemsOn(list: CodeList, on: CivilDate): readonly CodeItem[] {
  return list.items.filter((item) => isInForce(item, on));
}
