import { describe, expect, it } from 'vitest';
import { parseSources } from '../../../shared/evidence/parse-sources.ts';
import { printSource, printSources } from '../../../shared/evidence/print-source.ts';
import { sourceRegister } from '../../../shared/evidence/source-register.ts';
import { readSettings } from '../../../templates/read-settings.ts';
import { readSources } from '../../../templates/read-sources.ts';
import { readUses } from '../../../templates/read-uses.ts';
import { templatesDirectory } from '../templates-under-test.ts';

const read = readSources(templatesDirectory);
if (!read.ok) throw new Error(read.problems.join('\n'));
const sources = sourceRegister(read.documents);

describe('the register of sources', () => {
  it('resolves every source that any template names', () => {
    const uses = readUses(templatesDirectory);
    expect([...uses.values()].flat().length).toBeGreaterThan(100);
    const unknown = [...uses].filter(([id]) => sources.resolve(id) === undefined);
    expect(unknown.map(([id, [first]]) => `${first?.file} ${id}`)).toEqual([]);
  });

  it('resolves what the settings ask about', () => {
    const { ambiguities, checklists } = readSettings(templatesDirectory);
    const ids = [...ambiguities.flatMap(({ about }) => about), ...checklists.map(({ source }) => source)];
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => sources.resolve(id) === undefined)).toEqual([]);
  });

  it('holds every rule of the five documents, numbered without a gap', () => {
    const counts = { SM: 85, LY: 154, HN: 75, GC: 50, AQ: 114 };
    for (const [id, count] of Object.entries(counts)) {
      const rules = read.documents.find(({ document }) => document.id === id)?.rules ?? {};
      const numbers = Array.from({ length: count }, (_, at) => `${id}-${String(at + 1).padStart(2, '0')}`);
      expect(Object.keys(rules)).toEqual(numbers);
    }
  });

  it('says what each rule asks in few words', () => {
    const rules = read.documents.flatMap((each) => Object.entries(each.rules));
    expect(rules.filter(([, { gist }]) => gist.length > 45)).toEqual([]);
  });

  it('says of each document what it is', () => {
    const documents = new Map(sources.documents().map((document) => [document.id, document]));
    expect(documents.get('AQ')).toMatchObject({ status: 'draft', date: '2018-08-10' });
    expect(documents.get('GC')).toMatchObject({ status: 'article', date: '2016-08-11' });
    expect(documents.get('HN')).toMatchObject({ status: 'news', date: '2018-11-02' });
    expect(documents.get('LY')).toMatchObject({ status: 'issued', date: '2022-01-06' });
    expect(documents.get('SM')).toMatchObject({ status: 'issued', date: '2014-04-14' });
    expect(sources.resolve('AQ-97')).toMatchObject({ document: { id: 'AQ' }, place: '四、督查考核' });
    expect(sources.resolve('local-default')).toBe('local-default');
    expect(sources.resolve('AQ-999')).toBeUndefined();
  });

  it('prints document, place and number, and never what it cannot find', () => {
    expect(printSource(sources, 'AQ-96')).toBe(
      '《2018年脱贫攻坚工作思路（征求意见稿）》四、督查考核（AQ-96）',
    );
    expect(printSource(sources, 'HN-32')).toBe(
      '《湖南出台提高脱贫质量促进稳定脱贫的指导意见》（新闻稿）住房安全（HN-32）',
    );
    expect(printSource(sources, 'local-default')).toBe('本系统默认值（可调）');
    expect(printSources(sources, ['AQ-96', 'AQ-97', 'AQ-96'])).toBe(
      '《2018年脱贫攻坚工作思路（征求意见稿）》：AQ-96 四、督查考核，AQ-97 四、督查考核',
    );
    expect(() => printSource(sources, 'AQ-999')).toThrow(RangeError);
  });
});

describe('a file of the register', () => {
  const rule = { place: '一', category: 'education', gist: '丙' };
  const file = (rules: object, date = '2018-02-28') => ({
    name: 'x.yaml',
    value: { document: { id: 'X', title: '甲', issuer: '乙', date, status: 'issued' }, rules },
  });
  const problems = (...files: ReturnType<typeof file>[]) => {
    const parsed = parseSources(files);
    return parsed.ok ? [] : parsed.problems;
  };

  it('may set a rule aside for a known reason, or name what the rule waits for', () => {
    expect(problems(file({ 'X-1': { ...rule, aside: 'principle' } }))).toEqual([]);
    expect(problems(file({ 'X-1': { ...rule, aside: { awaits: '控辍台账' } } }))).toEqual([]);
    expect(problems(file({ 'X-1': { ...rule, aside: '没有用处' } }))[0]).toMatch(
      /^x.yaml：rules\["X-1"\].aside：/,
    );
  });

  it('is refused when it sets aside a rule of a category that must be used', () => {
    const aside = { ...rule, category: 'pairing', aside: 'principle' };
    expect(problems(file({ 'X-1': aside }))).toEqual([
      'x.yaml：rules["X-1"].aside：这一类的条款必须使用，不能搁置',
    ]);
  });

  it('is refused when a rule stands twice or under another document, or the day does not exist', () => {
    expect(problems(file({ 'X-1': rule }), file({ 'X-1': rule }))).toEqual([
      'x.yaml：编号 X 重复',
      'x.yaml：编号 X-1 重复',
    ]);
    expect(problems(file({ 'Y-1': rule }))).toEqual(['x.yaml：编号 Y-1 应以 X- 开头']);
    expect(problems(file({}, '2018-02-30'))).toEqual(['x.yaml：document.date：不是存在的日期']);
  });

  it('is refused when the category is none of ours', () => {
    expect(problems(file({ 'X-1': { ...rule, category: 'other' } }))[0]).toContain('category');
  });
});
