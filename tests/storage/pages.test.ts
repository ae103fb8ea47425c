import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentName, measure, pagesOf, valuesIn } from '../../shared/storage/pages/pages.ts';

const repeated = (length: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.repeat(length));
const value = fc.oneof(
  fc.jsonValue(),
  repeated(20_000).map((text) => ({ text })),
);

describe('pages', () => {
  it('give back any values, whatever their size, and are as many as was measured', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (values) => {
        const pages = [...pagesOf(values)];
        expect(pages).toHaveLength(measure(values).pages);
        expect(JSON.stringify([...valuesIn(pages)])).toBe(JSON.stringify(values));
      }),
      { numRuns: 60 },
    );
  });

  it('end where a line ends exactly at a page’s end, without an empty page after it', () => {
    // Two quotes and the line's end take three bytes.
    const exact = 'x'.repeat(300_000 - 3);
    expect([...pagesOf([exact])]).toHaveLength(1);
    expect(measure([exact]).pages).toBe(1);
    expect([...pagesOf([exact, 1])]).toHaveLength(2);
    expect([...valuesIn(pagesOf([exact, 1]))]).toEqual([exact, 1]);
  });

  it('stay below what an item may have, also when nothing compresses', () => {
    const noise = Array.from({ length: 150_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 48_271) % 20_011)),
    );
    for (const page of pagesOf([noise.join('')])) expect(page.length).toBeLessThan(310_000);
  });

  it('are named by what they hold: another value, order or part is another name', () => {
    const name = (...parts: unknown[][]) => contentName(parts.map((part) => measure(part)));
    const names = [
      name([1, 2], []),
      name([2, 1], []),
      name([1], [2]),
      name([], [1, 2]),
      name([1, 2], [], []),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(name([1, 2], [])).toBe(names[0]);
  });
});
