import { describe, expect, test } from 'vitest';
import type { FormEdition } from '../../../shared/form/form-edition.ts';
import { fillInLayout } from '../../../shared/report/fill-in-layout.ts';
import { fillInRequest } from '../../../shared/report/fill-in-request.ts';
import { divisions, forms } from '../templates-under-test.ts';
import { editionOf, PERIOD, SURVEY, UNIT } from './language-setting.ts';

const layoutOf = (edition: FormEdition) =>
  fillInLayout(edition, fillInRequest({ unit: UNIT, period: PERIOD, divisions }));

describe('a computed cell of the fill-in workbook', () => {
  const CLOSING = "id: closing, header: [期末存栏], mark: '15', type: { kind: integer }, required: false";
  const closing = (computed: string) => {
    const written = CLOSING.replace('required: false', `computed: '${computed}'`);
    const layout = layoutOf(editionOf(SURVEY, [CLOSING, written]));
    return layout.sheets[0]?.cells.find(({ role }) => role === 'computed');
  };

  test('holds the formula where Excel can compute the same', () => {
    expect(closing('round(opening * 100 / people, 0)')?.content).toEqual({
      kind: 'formula',
      formula: 'IF(COUNT(O7,F7)<2,"",IFERROR(ROUND(((O7*100)/F7),0),""))',
    });
  });

  test.each([
    'people > 1 ? opening : people',
    'or_else(opening, 0) + people',
    'days(period_first, period_last)',
    'people + days(period_first, since)',
    'decimal(3)',
  ])('is locked and empty where it cannot: %s', (computed) => {
    const cell = closing(computed);
    expect(cell?.role).toBe('computed');
    expect(cell?.content).toBeUndefined();
  });
});

describe('the 填报说明 sheet', () => {
  const { instructions } = layoutOf(editionOf(SURVEY));
  const ruleLine = (id: string) => instructions.find((line) => line.startsWith(`${id}（`));

  test('says what each rule would tell, with columns and rows by their titles', () => {
    expect(ruleLine('W01')).toBe(
      'W01（A级）户〔户编号〕登记〔人口〕人，成员表中有〔“成员”中的数〕人。请核对成员表。',
    );
    expect(ruleLine('W04')).toBe('W04（A级）汇总人数〔人数·数量〕人，成员表共〔“成员”中的数〕人。请核对。');
    expect(ruleLine('W06')).toContain('期初存栏〔期初存栏〕，上期期末为〔上期期末存栏〕');
    expect(ruleLine('W08')).toContain('相差超过5%');
    expect(ruleLine('W11')).toContain('台账为〔台账中的数〕人');
  });

  test('leaves no placeholder of any form unread, and no line that a row of Excel cannot show', () => {
    for (const form of forms.forms())
      for (const edition of forms.editions(form))
        for (const line of layoutOf(edition).instructions) {
          expect(line).not.toMatch(/\{=?[a-z]/);
          expect(line.length).toBeLessThanOrEqual(600);
        }
  });
});
