import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { assess } from '../../../shared/assessment/assess.ts';
import type { AssessmentInputs } from '../../../shared/assessment/assessment.ts';
import { leafKindOf } from '../../../shared/assessment/leaf-kinds.ts';
import { parseScheme } from '../../../shared/assessment/scheme-catalogue.ts';
import { sealAssessment } from '../../../shared/assessment/seal-assessment.ts';
import type { CivilDate } from '../../../shared/period/civil-date.ts';
import type { Period } from '../../../shared/period/period.ts';
import type { ReportingFacts } from '../../../shared/timeliness/reporting-facts.ts';

const folder = join(import.meta.dirname, '../../examples/reporting');
const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
const count = z.int().default(0);
const factsSchema = z.strictObject({
  standing: z.enum(['on-time', 'late', 'checking', 'pending', 'overdue', 'exempt', 'unknown']),
  daysLate: z.union([count, z.literal('unknown')]).default(0),
  correctionDaysLate: count,
  refusedUploads: count,
  returns: count,
  explanations: count,
  correctionsAfterSigning: count,
});
const { examples } = z
  .strictObject({
    examples: z.array(
      z.strictObject({
        name: z.string(),
        facts: z.array(factsSchema),
        score: z.string().optional(),
        sentence: z.string(),
        entries: z.array(z.string()).optional(),
        statements: z.array(z.string()).default([]),
      }),
    ),
  })
  .parse(read('scores.yaml'));

const unit = '340825';
const period = '2018' as Period;

function factsOf(written: z.infer<typeof factsSchema>, at: number): ReportingFacts {
  const { daysLate, ...rest } = written;
  const key = { form: 'county-quarterly', period: `2018Q${at + 1}` as Period, unit };
  const due = `2018-0${at + 4}-09` as CivilDate;
  return { key, title: '季度工作报表', due, ...rest, ...(daysLate === 'unknown' ? {} : { daysLate }) };
}

const written = (settings: unknown) => ({
  name: 'reporting-only',
  edition: '2018',
  title: '只计报送',
  periodKind: 'year',
  rounding: { places: 2, mode: 'half-up', source: 'local-default' },
  ranking: { compare: 'rounded-total', ties: 'shared', source: 'local-default' },
  root: { code: 'A', title: '材料和信息报送', kind: 'reporting-facts', source: 'AQ-97', settings },
});

function scheme(settings = read('table.yaml')) {
  const parsed = parseScheme(written(settings));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.scheme;
}

const assessed = (reporting?: readonly ReportingFacts[]) => {
  const inputs: AssessmentInputs = {
    period,
    units: [{ unit, name: '太湖县' }],
    forms: [],
    ...(reporting ? { reporting } : {}),
  };
  const result = assess(scheme(), inputs);
  return { inputs, result, node: result.results[0]?.derivation };
};

describe('材料和信息报送 scored by what the system saw', () => {
  it.each(examples)('$name', ({ facts, score, sentence, entries, statements }) => {
    const { node } = assessed(facts.map(factsOf));
    expect({ score: node?.score?.exact, sentence: node?.sentence, statements: node?.statements }).toEqual({
      score,
      sentence,
      statements,
    });
    if (entries) expect(node?.entries.map((entry) => entry.facts.join(' '))).toEqual(entries);
  });

  it('is blocked when nobody gathered what the system saw', () => {
    expect(assessed().result.state).toBe('blocked');
    expect(assessed().node?.sentence).toBe('没有取得报送情况，无法计分');
  });

  it('counts the facts of the county only, and refuses the same submission twice', () => {
    const own = factsOf(factsSchema.parse({ standing: 'overdue', daysLate: 2 }), 0);
    const other = { ...own, key: { ...own.key, unit: '340828' } };
    expect(assessed([other]).node?.score?.exact).toBe('100');
    expect(assessed([own, other]).node?.score?.exact).toBe('96');
    expect(() => assessed([own, own])).toThrow(RangeError);
  });

  it('says its whole table in the method statement', () => {
    const statements = leafKindOf('reporting-facts').statements(read('table.yaml'), period);
    expect(statements.map(({ text }) => text)).toContain(
      '逾期报送每次扣1分；逾期未报每次扣3分；逾期每个工作日扣0.5分（每份报表至多扣5分）；' +
        '上传未通过校验每次扣0.5分（每份报表前1次不扣）；被退回每次扣1分；改正逾期每个工作日扣0.5分；签字后更正每次扣2分',
    );
  });

  it('names the accepted file as evidence where there is one', () => {
    const facts = factsOf(factsSchema.parse({ standing: 'on-time' }), 0);
    const accepted = { revision: 2, sha256: 'a1'.repeat(32), fileName: '季报.xlsx', acceptedBy: 'office-1' };
    const { node } = assessed([{ ...facts, accepted }]);
    expect(node?.entries[0]?.evidence).toEqual({ ...facts.key, ...accepted });
    expect(assessed([facts]).node?.entries[0]).not.toHaveProperty('evidence');
  });

  it('goes into the hash of the inputs, whatever the order, and changes no hash where there is none', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const hashOf = (reporting?: readonly ReportingFacts[]) => {
      const { inputs, result } = assessed(reporting);
      return sealAssessment(result, scheme(), inputs, sha256).inputsHash;
    };
    const [a, b] = [
      factsOf(factsSchema.parse({ standing: 'late', daysLate: 1 }), 0),
      factsOf(factsSchema.parse({ standing: 'on-time' }), 1),
    ];
    expect(hashOf([a, b])).toBe(hashOf([b, a]));
    expect(hashOf([a])).not.toBe(hashOf([b]));
    expect(hashOf([])).not.toBe(hashOf());
  });

  it('is refused in a scheme whose table names a thing twice or an unknown one', () => {
    const settings = read('table.yaml') as { deductions: Record<string, { rows: object[] }> };
    const withRows = (...rows: object[]) =>
      parseScheme(written({ ...settings, deductions: { '2018': { source: 'local-default', rows } } }));
    expect(withRows({ fact: 'late', points: 1 })).toMatchObject({ ok: true });
    expect(withRows({ fact: 'late', points: 1 }, { fact: 'late', points: 2 })).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('同一情形只能有一行')],
    });
    expect(withRows({ fact: 'rude', points: 1 })).toMatchObject({ ok: false });
  });
});
