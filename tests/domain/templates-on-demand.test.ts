import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Period, parsePeriod } from '../../shared/period/period.ts';
import { readTemplates } from '../../templates/read-templates.ts';
import { templatesDirectory } from './templates-under-test.ts';

const YEAR = parsePeriod('2018') as Period;
const MONTH = parsePeriod('2022M03') as Period;

/** What an edition says, without the functions that it was compiled to. */
const told = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, each) => (each instanceof Set ? [...each] : each)));

describe('templates read on demand', () => {
  it('give every edition as it is when all are read at once', () => {
    const [all, later] = [readTemplates(), readTemplates(undefined, 'on-demand')];
    expect(later.forms.forms()).toEqual(all.forms.forms());
    expect(all.forms.forms().length).toBeGreaterThan(20);
    for (const form of all.forms.forms()) {
      expect(told(later.forms.editionFor(form, MONTH))).toEqual(told(all.forms.editionFor(form, MONTH)));
      expect(told(later.forms.editions(form))).toEqual(told(all.forms.editions(form)));
      for (const { edition } of all.forms.editions(form))
        expect(later.forms.edition(form, edition)?.edition).toBe(edition);
    }
    expect(later.forms.editionFor('county-quarterly', parsePeriod('2010') as Period)).toBeUndefined();
    expect(later.sources.resolve('AQ-97')).toEqual(all.sources.resolve('AQ-97'));
    expect(later.sources.documents()).toEqual(all.sources.documents());
  });

  it('compile an edition once', () => {
    const { forms } = readTemplates(undefined, 'on-demand');
    expect(forms.editionFor('county-quarterly', YEAR)).toBe(forms.editions('county-quarterly')[0]);
  });
});

describe('a folder of templates with mistakes', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'taizhang-templates-'));
    const notForms = (file: string) => !/\.ts$|[/\\]examples/.test(file);
    cpSync(templatesDirectory, folder, { recursive: true, filter: notForms });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const change = (path: string, from: string, to: string) => {
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  };

  it('tells all of them where everything is read at once', () => {
    change('forms/county-quarterly/2018Q1.yaml', 'period: quarter', 'period: fortnight');
    change('forms/provincial-result/2018.yaml', 'reporter: prefecture', 'reporter: nobody');
    const read = () => readTemplates(folder);
    expect(read).toThrow(/county-quarterly\/2018Q1\.yaml:\d+/);
    expect(read).toThrow(/provincial-result\/2018\.yaml:\d+/);
  });

  it('gives the sound forms on demand, and tells file and line where a broken one is asked for', () => {
    change('forms/county-quarterly/2018Q1.yaml', 'period: quarter', 'period: fortnight');
    const { forms } = readTemplates(folder, 'on-demand');
    expect(forms.editionFor('provincial-result', YEAR)?.form).toBe('provincial-result');
    const ask = () => forms.editionFor('county-quarterly', parsePeriod('2018Q2') as Period);
    expect(ask).toThrow(/county-quarterly\/2018Q1\.yaml:\d+: period：/);
    // Asked again, the same is told: a failure is not remembered as an answer.
    expect(ask).toThrow(/period：/);
  });

  it('type-checks what a rule reads of another form', () => {
    const [path, named] = [
      'forms/risk-ledger/2022M01.yaml',
      'form("screening-education").clues.count(object',
    ];
    change(path, named, named.replace('(object', '(objects'));
    const { forms } = readTemplates(folder, 'on-demand');
    expect(() => forms.editionFor('risk-ledger', MONTH)).toThrow(/2022M01\.yaml:\d+: rules.*objects/);
  });

  it('says which file is not named as its edition', () => {
    cpSync(
      join(folder, 'forms/provincial-result/2018.yaml'),
      join(folder, 'forms/provincial-result/2019.yaml'),
    );
    const { forms } = readTemplates(folder, 'on-demand');
    expect(() => forms.edition('provincial-result', '2019')).toThrow(
      '文件应放在 forms/provincial-result/2018.yaml',
    );
    cpSync(
      join(folder, 'forms/provincial-result/2018.yaml'),
      join(folder, 'forms/provincial-result/latest.yaml'),
    );
    expect(() => readTemplates(folder, 'on-demand')).toThrow(/latest\.yaml：文件应以版本的首个报告期命名/);
  });
});
