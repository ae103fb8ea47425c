import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parsePeriod } from '../../../shared/period/period.ts';
import { lintForms } from '../../../templates/lint-forms.ts';
import { newForm } from '../../../templates/new-form.ts';
import { readTemplatesBesideForms } from '../../../templates/read-templates-beside-forms.ts';
import { templatesDirectory } from '../templates-under-test.ts';

const around = readTemplatesBesideForms(templatesDirectory);
const edition = parsePeriod('2018Q1');
if (!edition) throw new Error('no period');
const FIXED = newForm({ id: 'trial', title: '试验表', shape: 'fixed', edition, period: 'quarter' });
const LIST = newForm({ id: 'trial', title: '试验表', shape: 'list', edition, period: 'quarter' });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
  cpSync(join(templatesDirectory, 'codes'), join(folder, 'codes'), { recursive: true });
  mkdirSync(join(folder, 'forms/trial'), { recursive: true });
  mkdirSync(join(folder, 'examples'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function changed(text: string, [from, to]: readonly [string, string]): string {
  if (!text.includes(from)) throw new Error(`the text does not hold: ${from}`);
  return text.replace(from, to);
}

/** `line: problem` of what the lint says about the files. */
async function linted(files: Record<string, string>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const found = await lintForms({ directory: folder, examples: join(folder, 'examples'), ...around });
  return found.map(({ file, line, problem }) => `${file.slice(folder.length + 1)}:${line}: ${problem}`);
}
const lintedForm = (form: string, example = FIXED.example) =>
  linted({ 'forms/trial/2018Q1.yaml': form, 'examples/trial.yaml': example });
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

describe('lint', () => {
  test.each([
    ['fixed', FIXED],
    ['list', LIST],
  ])('a scaffolded %s form has nothing to complain of', async (_, { form, example }) => {
    expect(await lintedForm(form, example)).toEqual([]);
  });

  test('a key that stands twice', async () => {
    const form = changed(FIXED.form, ['reporter: county\n', 'reporter: county\nreporter: prefecture\n']);
    expect(await lintedForm(form)).toContain('forms/trial/2018Q1.yaml:7: 同一层里有两个相同的键');
  });

  test('an unknown column is told with its line', async () => {
    const form = changed(FIXED.form, ['round(total * 100', 'round(totals * 100']);
    expect(await lintedForm(form)).toContain(
      `forms/trial/2018Q1.yaml:${lineOf(FIXED.form, 'round(total')}: 表达式“round(totals * 100 / plan, 1)”有误：没有名为 totals 的栏目或指标，是否为 total？`,
    );
  });

  test('a rule without examples', async () => {
    const form = FIXED.form.replace(
      'foot:',
      `  - { id: R02, severity: B, each: row, holds: total <= plan, at: total, message: '{label}', todo: 请核对。, source: local-default }\nfoot:`,
    );
    expect(await lintedForm(form)).toEqual([
      `forms/trial/2018Q1.yaml:${lineOf(form, '- { id: R02')}: 审核关系 R02 没有违反的例子`,
    ]);
  });

  test('an example that turns out otherwise', async () => {
    const example = changed(FIXED.example, ["number: '101'", "number: '100'"]);
    const [line] = await lintedForm(FIXED.form, example);
    expect(line).toContain('例子“R01 合计不等于分项之和”应有：');
    expect(line).toContain('computed-differs');
  });

  test('a source that nobody registered', async () => {
    const form = changed(FIXED.form, ['source: [local-default]', 'source: [AQ-9999]']);
    expect(await lintedForm(form)).toEqual([
      'forms/trial/2018Q1.yaml:7: 依据“AQ-9999”没有登记（templates/sources），也不是 local-default',
    ]);
  });

  test('a total that nothing holds to its parts', async () => {
    const form = changed(FIXED.form, ['holds: all == first + second', 'holds: first >= second']);
    expect(await lintedForm(form)).toContain(
      `forms/trial/2018Q1.yaml:${lineOf(FIXED.form, '- { id: all')}: 合计行“合计”没有审核关系核对它与各分项`,
    );
  });

  test('a table too wide for its paper', async () => {
    const form = changed(FIXED.form, ['orientation: landscape\n', 'orientation: portrait\n']).replaceAll(
      'width: 12',
      'width: 40',
    );
    expect(await lintedForm(form)).toEqual([expect.stringContaining('各栏宽合计158字，A4纵向最多145字')]);
  });

  test('a heading that is a column and stands above columns', async () => {
    const form = changed(FIXED.form, ['header: [年度计划]', 'header: [完成情况]']);
    expect(await lintedForm(form)).toContainEqual(
      expect.stringContaining('“完成情况”既是一栏，又是“完成情况·自年初累计”的上级表头'),
    );
  });

  test('an edition that no reporting period ever uses', async () => {
    const found = await linted({
      'forms/trial/2018Q1.yaml': FIXED.form,
      'forms/trial/2018M02.yaml': changed(FIXED.form, ["'2018Q1'", '2018M02']),
      'forms/trial/2018Q2.yaml': changed(FIXED.form, ["'2018Q1'", '2018Q2']),
      'examples/trial.yaml': FIXED.example,
      'examples/trial-later.yaml': changed(FIXED.example, ["'2018Q1'", '2018Q2']),
    });
    expect(found).toContainEqual(
      expect.stringMatching(
        /2018M02\.yaml:3: 没有报告期使用2018M02版：首个报告期2018年第二季度已由2018Q2版接替/,
      ),
    );
  });

  test('a key column that may stay empty', async () => {
    const form = changed(LIST.form, [
      'mark: 甲, type: { kind: text }',
      'mark: 甲, required: false, type: { kind: text }',
    ]);
    expect(await lintedForm(form, LIST.example)).toEqual([
      expect.stringContaining('关键字栏目 serial 必须填写'),
    ]);
  });
});
