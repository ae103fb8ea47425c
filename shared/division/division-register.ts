import type { CivilDate } from '../period/civil-date.ts';
import type { Division, DivisionCode } from './division.ts';

type Dated = { from?: CivilDate; until?: CivilDate };
const inForce = (dated: Dated, on: CivilDate) =>
  (dated.from === undefined || dated.from <= on) && (dated.until === undefined || on <= dated.until);

export type DivisionRegister = {
  /** The division of this code, in force on the day; undefined when unknown or not in force. */
  find(code: DivisionCode, on: CivilDate): Division | undefined;
  /** Every division ever known by the code, whatever the day. */
  ever(code: DivisionCode): Division | undefined;
  /** The name in force on the day. @throws RangeError for a code the register does not hold. */
  nameOn(code: DivisionCode, on: CivilDate): string;
  /** Which division a name means on the day, official names first, then names documents use. `under` narrows to its children. */
  named(name: string, on: CivilDate, under?: DivisionCode): Division | undefined;
  /** Children in force on the day, in code order. */
  childrenOf(code: DivisionCode, on: CivilDate): readonly Division[];
  /**
   * The code that the place of this code had on a day of its past (340882 in 2017: 340824); undefined where it was not
   * one division then.
   */
  codeOn(code: DivisionCode, on: CivilDate): DivisionCode | undefined;
  /** Whether `code` is `ancestor` or lies below it, over all time (a scope outlives a change of code). */
  isWithin(code: DivisionCode, ancestor: DivisionCode): boolean;
};

export function divisionRegister(divisions: readonly Division[]): DivisionRegister {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const childrenOf = (code: DivisionCode, on: CivilDate) =>
    divisions
      .filter((division) => division.parent === code && inForce(division, on))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    ever: (code) => byCode.get(code),
    find(code, on) {
      const division = byCode.get(code);
      return division && inForce(division, on) ? division : undefined;
    },
    nameOn(code, on) {
      const division = byCode.get(code);
      if (!division) throw new RangeError(`unknown division ${code}`);
      const name = division.names.find((dated) => inForce(dated, on)) ?? division.names.at(-1);
      if (!name) throw new RangeError(`division ${code} has no name`);
      return name.name;
    },
    named(name, on, under) {
      const candidates = (under === undefined ? divisions : childrenOf(under, on)).filter((division) =>
        inForce(division, on),
      );
      return (
        candidates.find((division) =>
          division.names.some((dated) => dated.name === name && inForce(dated, on)),
        ) ?? candidates.find((division) => division.writtenAs.includes(name))
      );
    },
    childrenOf,
    codeOn(code, on) {
      for (let at = byCode.get(code); at; ) {
        if (inForce(at, on)) return at.code;
        const next: DivisionCode = at.code;
        const before = divisions.filter(({ succeededBy }) => succeededBy === next);
        at = before.length === 1 && at.from !== undefined && on < at.from ? before[0] : undefined;
      }
      return undefined;
    },
    isWithin(code, ancestor) {
      for (let at: DivisionCode | undefined = code; at !== undefined; at = byCode.get(at)?.parent) {
        if (at === ancestor) return true;
      }
      return false;
    },
  };
}
