import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseScheme, schemeCatalogue } from '../../../shared/assessment/scheme-catalogue.ts';
import { periodOfText } from './accepted-forms.ts';
import { scheme } from './anqing.ts';

const file = new URL('../../../templates/schemes/anqing-2018/2018.yaml', import.meta.url);
/** Without its comments, which show an example of a changed weight. */
const text = readFileSync(file, 'utf8').replaceAll(/^#.*\n/gm, '');

function problemsWith(from: string | RegExp, to: string): string[] {
  expect(text).toMatch(from);
  const parsed = parseScheme(parse(text.replace(from, to)));
  return parsed.ok ? [] : parsed.problems;
}

describe('a scheme file', () => {
  it('is taken as published', () => expect(parseScheme(parse(text)).ok).toBe(true));

  it('is refused when the weights of a period do not share the whole exactly', () => {
    expect(problemsWith('share: 90%', 'share: 91%')).toEqual(['T 总成绩：2018期各项权重合计101%，应为100%']);
    expect(problemsWith('share: 1/9', 'share: 11.11%')).toEqual([
      'B 市级得分：2018期各项权重合计≈99.9989%，应为100%',
    ]);
  });

  it('is checked in every period in which a weight changes', () => {
    const line = '"2018": { share: 90%, source: AQ-96 }';
    expect(problemsWith(line, `${line}, "2020": { share: 85%, source: local-default }`)).toEqual([
      'T 总成绩：2020期各项权重合计95%，应为100%',
    ]);
  });

  it('is refused with the place of each slip', () => {
    expect(problemsWith('kind: event-deduction', 'kind: guess')).toEqual([
      'B1 通报：没有名为 guess 的计分方式',
    ]);
    expect(problemsWith('code: B2', 'code: B1')).toEqual(['考核项代码 B1 重复']);
    expect(problemsWith('matter: visit', 'matter: tour')[0]).toMatch(/^B4 暗访：matter：/);
    expect(
      problemsWith('level: city, severity: grave, points: 6', 'level: city, severity: grave, points: 600'),
    ).toEqual(['B1 通报：deductions.2018.rows[6].points：分值应为0—100的数']);
    expect(problemsWith('name: anqing-2018', 'nome: anqing-2018')).toHaveLength(2);
    expect(problemsWith('share: 90%', 'share: ninety')).toEqual([
      'root.children[0].weight.2018.share：权重应写成正的百分数或分数，如 90% 或 1/9',
    ]);
    expect(problemsWith(/deductions:\n( +)"2018"/, 'deductions:\n$1"2019"')).toEqual([
      'B1 通报：deductions：2018期没有适用的扣分表',
    ]);
  });
});

describe('the scheme catalogue', () => {
  const later = { ...scheme, edition: periodOfText('2020') };
  const catalogue = schemeCatalogue([later, scheme]);

  it('gives the latest edition that holds for the period', () => {
    expect(catalogue.schemeFor('anqing-2018', periodOfText('2019'))).toBe(scheme);
    expect(catalogue.schemeFor('anqing-2018', periodOfText('2021'))).toBe(later);
  });

  it('gives none before the first edition, for another kind of period, or by another name', () => {
    expect(catalogue.schemeFor('anqing-2018', periodOfText('2017'))).toBeUndefined();
    expect(catalogue.schemeFor('anqing-2018', periodOfText('2019H1'))).toBeUndefined();
    expect(catalogue.schemeFor('elsewhere', periodOfText('2019'))).toBeUndefined();
    expect(catalogue.names()).toEqual(['anqing-2018']);
  });
});
