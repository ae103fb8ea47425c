import { describe, expect, it } from 'vitest';
import { type Ambiguity, parseAmbiguities } from '../../../shared/evidence/ambiguities.ts';
import { checklistText, parseChecklists } from '../../../shared/evidence/checklists.ts';
import { readSettings } from '../../../templates/read-settings.ts';
import { divisions, templatesDirectory } from '../templates-under-test.ts';

const { ambiguities, checklists } = readSettings(templatesDirectory);
const names = checklists.map(({ name }) => name);

/** What the five documents leave open, and a rule that leaves it open. */
const OPEN: Record<string, string> = {
  'grant-basis': 'SM-64',
  'introduced-funds': 'GC-22',
  'eight-domains': 'AQ-43',
  'district-pairing': 'AQ-69',
  'undefined-names': 'AQ-36',
  'soft-targets': 'AQ-06',
  'local-units': 'AQ-69',
  'line-in-force': 'SM-07',
};

describe('what the documents leave open', () => {
  it.each(Object.entries(OPEN))('is asked and settled by a setting: %s (%s)', (id, rule) => {
    const question = ambiguities.find((each) => each.id === id);
    expect(question?.about).toContain(rule);
    expect(question?.source).toBe('local-default');
  });

  it('gives the development zones codes that the register of divisions has', () => {
    const text = ambiguities.find(({ id }) => id === 'local-units')?.options['own-codes'] ?? '';
    const codes = text.match(/3408[A-Z]\d/g) ?? [];
    expect(codes.length).toBe(3);
    for (const code of codes) expect(divisions.ever(code)).toMatchObject({ level: 'local' });
  });

  it('is refused with a choice that is not among the options, with one option only, or asked twice', () => {
    const question: Ambiguity = {
      id: 'q',
      question: '甲还是乙？',
      about: ['AQ-01'],
      options: { a: '甲', b: '乙' },
      choice: 'a',
      source: 'local-default',
    };
    const problems = (...questions: object[]) => {
      const parsed = parseAmbiguities({ questions });
      return parsed.ok ? [] : parsed.problems;
    };
    expect(problems(question)).toEqual([]);
    expect(problems({ ...question, choice: 'c' })).toEqual(['questions[0].choice：不在 options 之中']);
    expect(problems({ ...question, options: { a: '甲' } })).toEqual([
      'questions[0].options：至少写两种办法，取舍才看得见',
    ]);
    expect(problems(question, question)).toEqual(['questions：有重复的 id']);
    expect(problems({ ...question, source: 'AQ-01' }).length).toBe(1);
  });
});

describe('names without content', () => {
  it.each([
    '351',
    '180',
    '1579',
    '311',
    '1172',
    '四净两规范',
    '两治一拆',
    '五清楚',
    '三个责任',
    '四个不摘',
    '8个领域',
  ])('have a checklist that says the office has to fill it in: %s', (name) => {
    const checklist = checklists.find((each) => each.name.includes(name));
    expect(checklist).toBeDefined();
    if (checklist) expect(checklistText(checklist)).toContain('待操作单位填写');
  });

  it('are each listed once', () => expect(new Set(names).size).toBe(names.length));

  it('are filled in wholly or not at all', () => {
    const checklist = { id: 'c', name: '两治一拆', source: 'LY-96', count: 3 };
    const parse = (...items: string[]) => parseChecklists({ checklists: [{ ...checklist, items }] });
    expect(parse('甲', '乙')).toEqual({
      ok: false,
      problems: ['checklists[0].items：名称是3项，写了2项：要么不填，要么填满'],
    });
    const full = parse('甲', '乙', '丙');
    expect(full.ok && full.value.map(checklistText)).toEqual(['甲；乙；丙']);
  });
});
