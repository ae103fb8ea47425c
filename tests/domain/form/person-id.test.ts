import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpretPersonId } from '../../../shared/form/interpret/interpret-person-id.ts';
import { interpretPhone } from '../../../shared/form/interpret/interpret-phone.ts';
import { maskNumber } from '../../../shared/form/mask.ts';
import { checkDigit, examinePersonId } from '../../../shared/form/person-id.ts';

const seventeen = fc
  .tuple(
    fc.integer({ min: 110_000, max: 659_999 }),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([place, day, order]) =>
      place + day.toISOString().slice(0, 10).replaceAll('-', '') + String(order).padStart(3, '0'),
  );
const valid = seventeen.map((text) => text + checkDigit(text));
const typed = (text: string) => interpretPersonId({ kind: 'text', text });

describe('identity numbers (GB 11643)', () => {
  test('the example of the standard', () => {
    expect(examinePersonId('11010519491231002X')).toEqual({
      kind: 'citizen',
      birth: '1949-12-31',
      sex: '女',
    });
    expect(examinePersonId('110105491231002')).toEqual({
      kind: 'citizen-15',
      birth: '1949-12-31',
      sex: '女',
    });
  });

  test('a right number is read as it is', () => {
    fc.assert(
      fc.property(valid, (id) => {
        expect(typed(id)).toEqual({ value: { kind: 'text', value: id }, faults: [] });
      }),
    );
  });

  test('one wrong digit is always noticed, never repaired, and never told in full', () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const wrong = id.slice(0, at) + String((Number(id[at]) + by) % 10) + id.slice(at + 1);
        const { value, faults } = typed(wrong);
        expect(value.kind).toBe('blank');
        expect(faults.map(({ severity }) => severity)).toEqual(['A']);
        expect(faults[0]?.message).not.toContain(wrong);
      }),
    );
  });

  test('two neighbouring digits changed over are noticed', () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 15 }), (id, at) => {
        fc.pre(id[at] !== id[at + 1]);
        const wrong = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2);
        expect(typed(wrong).value.kind).toBe('blank');
      }),
    );
  });

  test('a disability card is the number, its kind, its grade, and how often it was issued', () => {
    fc.assert(
      fc.property(
        valid,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (id, kind, grade) => {
          const right = kind >= 1 && kind <= 7 && grade >= 1 && grade <= 4;
          for (const end of ['', 'B1']) {
            const examined = examinePersonId(`${id}${kind}${grade}${end}`);
            if (right) expect(examined).toMatchObject({ kind: 'disability-card' });
            else expect(examined).toBe('card-kind');
          }
        },
      ),
    );
  });

  test('a number typed as a number is damaged and refused', () => {
    const { value, faults } = interpretPersonId({ kind: 'number', text: '340825197001010010' });
    expect(value.kind).toBe('blank');
    expect(faults[0]).toMatchObject({ kind: 'digits-lost', severity: 'A' });
    expect(faults[0]?.message).not.toMatch(/\d{6}/);
  });

  test.each([
    ['11010519490230002X', '出生日期不存在'],
    ['1101051949123100', '位数不对'],
    ['11010519491231002A', '不应出现的字符'],
  ])('%s says why', (text, why) => expect(typed(text).faults[0]?.message).toContain(why));

  test('full-width digits, spaces and a small x are read, and said so', () => {
    const { value, faults } = typed('１１0105 19491231 002x');
    expect(value).toEqual({ kind: 'text', value: '11010519491231002X' });
    expect(faults.map(({ kind, severity }) => [kind, severity])).toEqual([['normalised', 'D']]);
  });
});

test.each([
  ['13805560001', true],
  ['12805560001', false],
  ['0556-5346789', true],
  ['05565346789', true],
  ['5346789', false],
])('%s as a telephone number: %s', (text, right) => {
  expect(interpretPhone({ kind: 'text', text }).value.kind).toBe(right ? 'text' : 'blank');
});
test('a mobile number survives being typed as a number, a landline has lost its zero', () => {
  expect(interpretPhone({ kind: 'number', text: '13805560001' }).value).toEqual({
    kind: 'text',
    value: '13805560001',
  });
  expect(interpretPhone({ kind: 'number', text: '5565346789' }).faults[0]?.kind).toBe('digits-lost');
});

test('a mask hides most of every number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{1,32}$/), (text) => {
      const shown = maskNumber(text).replaceAll('*', '').length;
      expect(maskNumber(text)).toHaveLength(text.length);
      expect(shown).toBeLessThanOrEqual(Math.max(4, 10));
      expect(shown).toBeLessThan(text.length);
    }),
  );
});
