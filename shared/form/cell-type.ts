import type { PeriodKind } from '../period/period.ts';
import type { CodeList } from './code-list.ts';

type Bounds = { minimum: string; maximum?: string };

/** What may stand in a cell. `places` is the number of decimals; minimum and maximum are decimal text. */
export type CellType =
  | ({ kind: 'integer' } & Bounds)
  | ({ kind: 'decimal'; places: number } & Bounds)
  /** Written as 86.3 for 86.3 %. */
  | ({ kind: 'percent'; places: number } & Bounds)
  /** 万元. */
  | ({ kind: 'money'; places: number } & Bounds)
  | { kind: 'text'; longest: number }
  /** 文字材料: several sentences or paragraphs. */
  | { kind: 'long-text'; shortest: number; longest: number }
  | { kind: 'date' }
  /** A reporting period, of one kind where `period` says so. */
  | { kind: 'period'; period?: PeriodKind }
  | { kind: 'code'; codes: CodeList }
  /** A division below the reporting unit; with `unitItself` also the unit. */
  | { kind: 'division'; unitItself: boolean }
  /** A division or local unit: of the reporting unit (itself included), or with `anywhere` any registered one. */
  | { kind: 'unit'; anywhere: boolean }
  /** 公民身份号码 or 残疾人证号. */
  | { kind: 'person-id' }
  | { kind: 'phone' }
  | { kind: 'bank-account' }
  | { kind: 'yes-no' };

export type NumberType = Extract<CellType, { minimum: string }>;

export function isNumberType(type: CellType | undefined): type is NumberType {
  return type !== undefined && 'minimum' in type;
}

/** Decimals of a number type. */
export function placesOf(type: NumberType): number {
  return type.kind === 'integer' ? 0 : type.places;
}

/** What decides how a value is shown: its type, and whether it names a person. Columns are such. */
export type ShownAs = { type?: CellType; personal: boolean };

/** Types whose values name a person: shown masked in every message. */
export function isPersonal(type: CellType | undefined): boolean {
  return type?.kind === 'person-id' || type?.kind === 'phone' || type?.kind === 'bank-account';
}
