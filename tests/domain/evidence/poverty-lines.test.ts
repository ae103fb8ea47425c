import { describe, expect, it } from 'vitest';
import { lineInForce, linesFor, parsePovertyLines } from '../../../shared/evidence/poverty-lines.ts';
import { readSettings } from '../../../templates/read-settings.ts';
import { templatesDirectory } from '../templates-under-test.ts';

const { povertyLines } = readSettings(templatesDirectory);

describe('poverty lines', () => {
  it('hold Sanming’s own line of 2013 beside the national one', () => {
    expect(linesFor(povertyLines, ['350400'], 2013).map(({ kind, value }) => [kind, value])).toEqual([
      ['municipal', '3300'],
      ['national', '2736'],
    ]);
  });

  it('are judged by the nearest or by the national one, as the setting says', () => {
    expect(lineInForce(povertyLines, ['350400'], 2013, 'nearest')?.value).toBe('3300');
    expect(lineInForce(povertyLines, ['350400'], 2013, 'national')?.value).toBe('2736');
    expect(lineInForce(povertyLines, ['340800', '340000'], 2013, 'nearest')?.value).toBe('2736');
  });

  it.each([2017, 2018, 2019])(
    'are not known for the country in %d and not taken from another year',
    (year) => {
      expect(lineInForce(povertyLines, ['340800'], year, 'nearest')).toBeUndefined();
    },
  );

  it('say what income they are compared with, where the source does', () => {
    const concepts = new Map(linesOfCountry().map(({ year, concept }) => [year, concept]));
    expect([2013, 2014, 2020].map((year) => concepts.get(year))).toEqual(['net', 'disposable', undefined]);
  });

  it('are refused when two stand for one area, year and kind, or the value is no quoted number', () => {
    const line = {
      area: { code: 'CN', name: '全国' },
      year: 2013,
      kind: 'national',
      value: '2736',
      certainty: 'published',
      source: 'LINES-01',
    };
    const problems = (...lines: object[]) => {
      const parsed = parsePovertyLines({ lines });
      return parsed.ok ? [] : parsed.problems;
    };
    expect(problems(line)).toEqual([]);
    expect(problems(line, { ...line, value: '3300' })).toEqual(['lines：同一地方、年份、层级只能有一条标准']);
    expect(problems({ ...line, value: '约4000' })).toEqual(['lines[0].value：应为加引号的数字']);
    expect(problems({ ...line, certainty: 'guessed' }).length).toBe(1);
  });
});

function linesOfCountry() {
  return povertyLines.filter(({ area }) => area.code === 'CN');
}
