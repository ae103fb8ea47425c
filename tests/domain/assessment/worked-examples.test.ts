import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { assess } from '../../../shared/assessment/assess.ts';
import type { DerivationNode } from '../../../shared/assessment/derivation.ts';
import { readTemplates } from '../../../templates/read-templates.ts';
import { acceptedForm, periodOfText } from './accepted-forms.ts';

const texts = z.record(z.string(), z.string());
const schema = z.strictObject({
  name: z.string(),
  source: z.string(),
  period: z.string(),
  /** Left out: the counties of `provincial`. */
  units: z.array(z.string()).optional(),
  /** Left out: the workbook was not accepted. */
  provincial: texts.optional(),
  record: z.array(texts).optional(),
  expected: z.record(
    z.string(),
    z.strictObject({
      total: z.string().optional(),
      exact: z.string().optional(),
      rank: z.int().optional(),
      blocked: z.array(z.string()).optional(),
      scores: texts.default({}),
      sentences: texts.default({}),
      statements: texts.default({}),
    }),
  ),
  notices: z.array(z.string()).default([]),
});

/** What an example leaves unsaid of an entry. */
const ORDINARY = {
  level: 'city',
  severity: 'ordinary',
  outcome: 'problem',
  occurred: '2018-06-01',
  subject: '事项',
};

function nodesOf(node: DerivationNode): DerivationNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

const templates = readTemplates();
const folder = join(import.meta.dirname, '../../examples/assessment');
const files = globSync('*.yaml', { cwd: folder }).sort();

describe('worked examples of scheme anqing-2018', () => {
  it('are there', () => expect(files.length).toBeGreaterThanOrEqual(6));

  it.each(files)('%s', (file) => {
    const example = schema.parse(parse(readFileSync(join(folder, file), 'utf8')));
    const period = periodOfText(example.period);
    const scheme = templates.schemes.schemeFor('anqing-2018', period);
    if (!scheme) throw new Error('no scheme');
    const units = example.units ?? Object.keys(example.provincial ?? {});
    const forms = [
      ...(example.provincial
        ? [
            acceptedForm(
              'provincial-result',
              Object.entries(example.provincial).map(([county, result]) => ({ county, result })),
            ),
          ]
        : []),
      ...(example.record
        ? [
            acceptedForm(
              'municipal-record',
              example.record.map((entry, at) => ({ serial: String(at + 1), ...ORDINARY, ...entry })),
            ),
          ]
        : []),
    ];
    const assessment = assess(scheme, { period, units: units.map((unit) => ({ unit, name: unit })), forms });

    const found = Object.fromEntries(
      assessment.results.map((result) => {
        const expected = example.expected[result.unit];
        const nodes = new Map(nodesOf(result.derivation).map((node) => [node.code, node]));
        const of = (wanted: Record<string, string>, pick: (node?: DerivationNode) => string | undefined) =>
          Object.fromEntries(Object.keys(wanted).map((code) => [code, pick(nodes.get(code))]));
        const scored = result.state === 'scored' ? result : undefined;
        return [
          result.unit,
          {
            total: scored?.total,
            rank: scored?.rank,
            exact: expected?.exact === undefined ? undefined : scored?.exactTotal,
            blocked: result.state === 'blocked' ? result.reasons : undefined,
            scores: of(expected?.scores ?? {}, (node) => node?.score?.exact),
            sentences: of(expected?.sentences ?? {}, (node) => node?.sentence),
            statements: of(expected?.statements ?? {}, (node) => node?.statements.join()),
          },
        ];
      }),
    );
    expect(found).toEqual(example.expected);
    expect(assessment.notices.map(({ message }) => message).sort()).toEqual([...example.notices].sort());
    expect(templates.sources.resolve(example.source)).toBeDefined();
  });
});
