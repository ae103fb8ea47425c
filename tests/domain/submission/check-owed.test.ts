import { describe, expect, it } from 'vitest';
import type { Period } from '../../../shared/period/period.ts';
import { checkOwed } from '../../../shared/submission/check-owed.ts';
import { readTemplates } from '../../../templates/read-templates.ts';

const { forms, divisions } = readTemplates();
const ask = (form: string, period: string, unit: string) => {
  const owed = checkOwed({ form, period: period as Period, unit }, forms, divisions);
  return 'refusal' in owed ? owed.refusal.code : owed.edition.form;
};

describe('a form is owed', () => {
  it.each([
    ['by a county each quarter', 'county-quarterly', '2018Q3', '340825', 'county-quarterly'],
    ['by the city each year', 'provincial-result', '2018', '340800', 'provincial-result'],
    ['by a county under the code in force', 'county-quarterly', '2018Q1', '340882', 'county-quarterly'],
  ])('%s', (_, form, period, unit, found) => {
    expect(ask(form, period, unit)).toBe(found);
  });

  it.each([
    ['unknown', 'no-such-form', '2018Q3', '340825', 'unknown-form'],
    ['not yet in force', 'county-quarterly', '2001Q3', '340825', 'unknown-form'],
    ['of another cycle', 'county-quarterly', '2018', '340825', 'wrong-period'],
    ['of another level', 'provincial-result', '2018', '340825', 'wrong-unit'],
    ['asked of the city but reported by counties', 'county-quarterly', '2018Q3', '340800', 'wrong-unit'],
    ['of a county whose code had ended', 'county-quarterly', '2018Q3', '340824', 'wrong-unit'],
    ['of nobody', 'county-quarterly', '2018Q3', '999999', 'wrong-unit'],
  ])('but not when it is %s', (_, form, period, unit, code) => {
    expect(ask(form, period, unit)).toBe(code);
  });
});
