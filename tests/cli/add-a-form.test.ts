import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadWorkbook } from '../documents/spreadsheet/load-workbook.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

type Block = { language: string; text: string };
type Outcome = { command: string; code: number; output: string };

/** The steps of the page, in order: commands to run and files to write. */
function blocksOf(page: string): Block[] {
  return [...page.matchAll(/```(sh|yaml)\n([\s\S]*?)```/g)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
}

async function taizhang(args: readonly string[], cwd: string): Promise<Omit<Outcome, 'command'>> {
  try {
    const { stdout } = await run(process.execPath, [join(root, 'cli/taizhang.ts'), ...args], { cwd });
    return { code: 0, output: stdout };
  } catch (problem) {
    const { code, stdout, stderr } = problem as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

/** What a county types into the template: a form with one slip, 540 instead of 550. */
async function fillIn(file: string): Promise<void> {
  const workbook = await loadWorkbook(readFileSync(file));
  const sheet = workbook.getWorksheet('道路建设');
  const figures = [
    [30, 900, 25, 800],
    [20, 600, 17, 540],
    [10, 300, 8, 250],
  ];
  figures.forEach((row, index) => {
    row.forEach((value, at) => {
      const cell = sheet?.getCell(7 + index, 4 + at);
      if (cell) cell.value = value;
    });
  });
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

let folder = '';
const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'add-a-form-'));
  // Everything but the forms of the product, and the calendars that call for them: the page must not depend on them.
  cpSync(join(root, 'templates'), join(folder, 'templates'), {
    recursive: true,
    filter: (path) => !['forms', 'calendars'].some((name) => path.startsWith(join(root, 'templates', name))),
  });
  for (const { language, text } of blocksOf(readFileSync(join(root, 'docs/add-a-form.md'), 'utf8'))) {
    if (language === 'yaml') {
      const [, path = ''] = /^# (\S+)/.exec(text) ?? [];
      // The page only changes what the first command made.
      expect(existsSync(join(folder, path)), path).toBe(true);
      writeFileSync(join(folder, path), text);
      continue;
    }
    const command = text.trim();
    const args = command.split(/\s+/).slice(2);
    if (args[0] === 'check') await fillIn(join(folder, args[1] ?? ''));
    outcomes.set(args.slice(0, args[0] === 'forms' ? 2 : 1).join(' '), {
      command,
      ...(await taizhang(args, folder)),
    });
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every command of the page ends as the page says', () => {
  expect([...outcomes].map(([name, { code }]) => [name, code])).toEqual([
    ['forms new', 0],
    ['forms lint', 0],
    ['template', 0],
    ['check', 1],
    ['render', 0],
  ]);
});

test('the form on the page has nothing to complain of', () => {
  expect(outcomes.get('forms lint')?.output).toContain('全部报表没有问题');
});

test('its rules work on a filled workbook', () => {
  const { output = '' } = outcomes.get('check') ?? {};
  expect(output).toContain('道路建设!G7 R01');
  expect(output).toContain('合计800，不等于通村路540与通组路250之和');
  expect(output).toContain('A级1条');
});

test('it is given back annotated, and printed', async () => {
  const returned = await loadWorkbook(readFileSync(join(folder, '太湖县-退回.xlsx')));
  expect(returned.worksheets.map(({ name }) => name)).toEqual(['道路建设', '差错清单', '填报说明']);
  for (const ending of ['pdf', 'xlsx'])
    expect(existsSync(join(folder, `印制/village-road-2018Q3-340825.${ending}`)), ending).toBe(true);
});
