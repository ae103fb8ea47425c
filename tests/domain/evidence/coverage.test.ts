import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coveragePage, POLICY_DOCUMENTS } from '../../../cli/docs/coverage-page.ts';
import { dropAsides } from '../../../cli/docs/drop-asides.ts';
import { coverageGaps, coveredRules } from '../../../shared/evidence/coverage.ts';
import { readSettings } from '../../../templates/read-settings.ts';
import { readSources } from '../../../templates/read-sources.ts';
import { readUses } from '../../../templates/read-uses.ts';
import { templatesDirectory } from '../templates-under-test.ts';

const read = readSources(templatesDirectory);
if (!read.ok) throw new Error(read.problems.join('\n'));
const { documents } = read;
const uses = readUses(templatesDirectory);
const rules = documents.flatMap((each) => coveredRules(each, uses));
const root = join(templatesDirectory, '..');

describe('every registered rule', () => {
  it('is used by a template or set aside with a reason, never neither and never both', () => {
    const { missing, superfluous, elsewhere } = coverageGaps(rules);
    expect({
      elsewhere: elsewhere.map(({ id }) => id),
      missing: missing.map(({ id, category }) => `${category} ${id}`).sort(),
      superfluous: superfluous.map(({ id }) => id),
    }).toEqual({ elsewhere: [], missing: [], superfluous: [] });
  });

  it('that a program file keeps names a file that exists', () => {
    const programs = rules.flatMap(({ aside }) =>
      typeof aside === 'object' && 'program' in aside ? [aside.program] : [],
    );
    expect(programs.length).toBeGreaterThan(0);
    for (const program of programs) expect(readFileSync(join(root, program), 'utf8')).not.toBe('');
  });
});

describe('docs/coverage.md', () => {
  const page = coveragePage(documents, uses, readSettings(templatesDirectory));

  it('is the page that the templates give (npm run docs:coverage writes it)', () => {
    expect(readFileSync(join(root, 'docs/coverage.md'), 'utf8')).toBe(page);
  });

  it('has one line for each of the 478 rules of the five documents', () => {
    const lines = page
      .split('\n')
      .filter((line) => POLICY_DOCUMENTS.includes(/^\| (\w+)-\d+ \|/.exec(line)?.[1] ?? ''));
    expect(lines.length).toBe(478);
  });
});

describe('gaps', () => {
  const document = { id: 'X', title: '甲', issuer: '乙', status: 'issued' } as const;
  const rule = { place: '一', category: 'education', gist: '丙' } as const;
  const found = new Map([
    ['X-1', [{ file: 'forms/a/2018.yaml', place: [] }]],
    ['X-2', [{ file: 'forms/a/2018.yaml', place: [] }]],
  ]);
  const register = {
    document,
    rules: {
      'X-1': rule,
      'X-2': { ...rule, aside: 'principle' },
      'X-3': rule,
      'X-4': { ...rule, aside: 'principle' },
    },
  } as const;

  it('are rules used though set aside, and rules neither used nor set aside', () => {
    const { missing, superfluous } = coverageGaps(coveredRules(register, found));
    expect(missing.map(({ id }) => id)).toEqual(['X-3']);
    expect(superfluous.map(({ id }) => id)).toEqual(['X-2']);
  });

  it('are rules that must be worked with and are named only by a table of divisions or a setting', () => {
    const pairing = { document, rules: { 'X-1': { ...rule, category: 'pairing' } } } as const;
    const elsewhere = (file: string) =>
      coverageGaps(coveredRules(pairing, new Map([['X-1', [{ file, place: [] }]]]))).elsewhere.length;
    expect(['divisions/a.yaml', 'forms/a/2018.yaml', 'codes/a.yaml'].map(elsewhere)).toEqual([1, 0, 0]);
  });

  it('show in the page', () => {
    const page = coveragePage([register], found, { ambiguities: [], checklists: [], povertyLines: [] });
    expect(page).toContain('| X-3 | 一 | 教育 | 丙 | **尚未使用，也未说明理由** |');
    expect(page).toContain('| X-4 | 一 | 教育 | 丙 | 不用：原则性、号召性表述，没有可核对的内容 |');
  });

  it('of the second kind are closed by taking the aside away, the rest of the line left as it is', () => {
    const text = [
      'rules:',
      '  X-1: { place: 一, category: education, gist: 丙, aside: principle }',
      '  X-2: { place: 一, category: education, gist: 丙, aside: { awaits: 控辍台账 } }',
      '  X-3: { place: 一, category: education, gist: 丙, aside: principle }',
    ];
    expect(dropAsides(text.join('\n'), new Set(['X-1', 'X-2'])).split('\n')).toEqual([
      'rules:',
      '  X-1: { place: 一, category: education, gist: 丙 }',
      '  X-2: { place: 一, category: education, gist: 丙 }',
      text[3],
    ]);
  });
});
