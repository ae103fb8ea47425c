import type { Variables } from './reference/reference.ts';

/** Fields that name a person: masked in every message. */
export const PERSONAL_FIELDS: ReadonlySet<string> = new Set(['head', 'name']);

/**
 * What a rule may ask of the registers (`lookup.household(id).people`): the fields, and what they are. `known` is
 * answered for every register: whether it holds the number at all.
 */
export const REGISTERS: Readonly<Record<string, Variables>> = {
  /** 建档立卡户, by household number. */
  household: {
    head: 'string',
    village: 'string',
    township: 'string',
    category: 'string',
    status: 'string',
    people: 'Decimal',
    entered: 'string',
    left: 'string',
  },
  /** 家庭成员, by identity number. */
  person: { name: 'string', household: 'string', relation: 'string', sex: 'string', birth: 'string' },
  /** 村, by code. */
  village: { name: 'string', township: 'string', kind: 'string', status: 'string', households: 'Decimal' },
  /** 扶贫项目, by project number. */
  project: { name: 'string', stage: 'string', amount: 'Decimal', approved: 'string' },
  /** 问题, by number. */
  problem: { state: 'string', due: 'string' },
};
