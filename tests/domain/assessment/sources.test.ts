import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSources } from '../../../shared/evidence/parse-sources.ts';
import { printSource, printSources } from '../../../shared/evidence/print-source.ts';
import { templates } from './anqing.ts';

const folder = join(import.meta.dirname, '../../../templates');
const { sources } = templates;

describe('the register of sources', () => {
  it('resolves every source that any template names', () => {
    const named = globSync('**/*.yaml', { cwd: folder }).flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll(/^\s*#.*$/gm, '');
      const single = [...text.matchAll(/\bsource: ([A-Za-z][\w-]*)/g)].map((match) => match[1] ?? '');
      const listed = [...text.matchAll(/\bsource: \[([^\]]*)\]/g)].flatMap((match) =>
        (match[1] ?? '').split(/,\s*/),
      );
      return [...single, ...listed].map((id) => `${name} ${id}`);
    });
    expect(named.length).toBeGreaterThan(100);
    const unknown = named.filter((each) => sources.resolve(each.split(' ')[1] ?? '') === undefined);
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('knows the five documents and says that Anqing’s is a draft', () => {
    const documents = new Map(sources.documents().map((document) => [document.id, document]));
    expect(['SM', 'LY', 'HN', 'GC', 'AQ'].every((id) => documents.has(id))).toBe(true);
    expect(documents.get('AQ')).toMatchObject({ status: 'draft', date: '2018-08-10' });
    expect(sources.resolve('AQ-97')).toMatchObject({ document: { id: 'AQ' }, place: '四、督查考核' });
    expect(sources.resolve('local-default')).toBe('local-default');
    expect(sources.resolve('AQ-999')).toBeUndefined();
  });

  it('prints document, place and number, and never what it cannot find', () => {
    expect(printSource(sources, 'AQ-96')).toBe(
      '《2018年脱贫攻坚工作思路（征求意见稿）》四、督查考核（AQ-96）',
    );
    expect(printSource(sources, 'local-default')).toBe('本系统默认值（可调）');
    expect(printSources(sources, ['AQ-96', 'AQ-97', 'AQ-96'])).toBe(
      '《2018年脱贫攻坚工作思路（征求意见稿）》：AQ-96 四、督查考核，AQ-97 四、督查考核',
    );
    expect(() => printSource(sources, 'AQ-999')).toThrow(RangeError);
  });

  it('refuses a rule that stands twice or under another document', () => {
    const document = { id: 'X', title: '甲', issuer: '乙', date: '2018-02-30', status: 'issued' };
    const file = (id: string, date: string) => ({
      name: 'x.yaml',
      value: { document: { ...document, date }, rules: { [id]: { place: '一', gist: '丙' } } },
    });
    expect(parseSources([file('X-1', '2018-02-28'), file('X-1', '2018-02-28')])).toMatchObject({
      problems: ['x.yaml：编号 X 重复', 'x.yaml：编号 X-1 重复'],
    });
    expect(parseSources([file('Y-1', '2018-02-28')])).toMatchObject({
      problems: ['x.yaml：编号 Y-1 应以 X- 开头'],
    });
    expect(parseSources([file('X-1', '2018-02-30')])).toMatchObject({
      problems: ['x.yaml：document.date：不是存在的日期'],
    });
  });
});
