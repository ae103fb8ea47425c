import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balancedBrokenLines,
  brokenLines,
  widestUnbroken,
} from '../../../shared/documents/pdf/line-breaks.ts';

// A Chinese character is 1 wide, anything below U+2000 half of that.
const widthOf = (text: string): number =>
  [...text].reduce((sum, each) => sum + (each.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);

const CLOSING = /^[，。、；：！？）》”’％%]/;
const OPENING = /[（《“‘]$/;

/** Words, then at most one mark at a time, as people write. */
const text = fc
  .array(
    fc.tuple(
      fc.constantFrom('户数', '易地扶贫搬迁', '人', '2018-12-28', '100.0', '其中', '712f0acb', ' '),
      fc.constantFrom('', '', '（户）', '，', '。', '；', '％', '（万元）、', '“表”', '：《方案》', '/'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) =>
    parts
      .map((part) => part.join(''))
      .join('')
      .trim(),
  )
  .filter((each) => each !== '');

describe.each([
  ['filled', brokenLines],
  ['balanced', balancedBrokenLines],
] as const)('%s lines', (_, lines) => {
  it('keep every character and its order, and none is wider than the room', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 1, max: 20, noNaN: true }), (words, room) => {
        const broken = lines(words, room, widthOf);
        expect(broken.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
        for (const line of broken) expect(widthOf(line)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('never begin with a closing mark nor end with an opening one, and cut no figure, where the room is enough', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 12, noNaN: true }), (words, more) => {
        const broken = lines(words, widestUnbroken(words, widthOf) + more, widthOf);
        for (const line of broken.slice(1)) expect(line).not.toMatch(CLOSING);
        for (const line of broken) expect(line).not.toMatch(OPENING);
        const runs = words.match(/[0-9a-z.-]+/g) ?? [];
        for (const run of runs) expect(broken.some((line) => line.includes(run))).toBe(true);
      }),
    );
  });

  it('keep the line breaks of the text', () => {
    expect(lines('甲\r\n乙\n\n丙', 10, widthOf)).toEqual(['甲', '乙', '', '丙']);
  });
});

it('breaks a column head before its bracket', () => {
  expect(balancedBrokenLines('户数（户）', 3.2, widthOf)).toEqual(['户数', '（户）']);
  expect(balancedBrokenLines('至少1人稳定就业（户）', 5, widthOf)).toEqual(['至少1人', '稳定就业', '（户）']);
});

it('leaves no single character on the last line', () => {
  expect(brokenLines('重点工作排名靠后', 7, widthOf)).toEqual(['重点工作排名', '靠后']);
});
