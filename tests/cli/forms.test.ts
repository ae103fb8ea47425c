import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
let templates = '';

async function taizhang(...args: string[]): Promise<{ code: number; output: string }> {
  try {
    const { stdout } = await run(process.execPath, [join(root, 'cli/taizhang.ts'), ...args]);
    return { code: 0, output: stdout };
  } catch (problem) {
    const { code, stdout, stderr } = problem as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

beforeAll(() => {
  templates = join(mkdtempSync(join(tmpdir(), 'forms-')), 'templates');
  mkdirSync(templates);
  for (const part of ['codes', 'divisions', 'sources'])
    cpSync(join(root, 'templates', part), join(templates, part), { recursive: true });
});
afterAll(() => rmSync(join(templates, '..'), { recursive: true, force: true }));

test('a new form is made, listed, found sound, and found broken once it is', async () => {
  const made = await taizhang(
    'forms',
    'new',
    'trial',
    '--title',
    '试：验 "表"',
    '--out',
    templates,
    '--json',
  );
  expect(made.code).toBe(0);
  const { form } = JSON.parse(made.output) as { form: string; example: string };
  expect(await taizhang('forms', 'lint', '--templates', templates)).toEqual({
    code: 0,
    output: '全部报表没有问题。\n',
  });

  const listed = JSON.parse((await taizhang('forms', 'list', '--templates', templates, '--json')).output);
  expect(listed.forms).toMatchObject([{ form: 'trial', edition: '2018Q1', title: '试：验 "表"' }]);

  const text = readFileSync(form, 'utf8');
  writeFileSync(form, text.replace('holds: state == "done"', 'holds: stat == "done"'));
  const broken = await taizhang('forms', 'lint', '--templates', templates, '--json');
  expect(broken.code).toBe(1);
  const [problem] = JSON.parse(broken.output).problems;
  expect(problem).toMatchObject({ file: form, at: 'rules.0.holds' });
  expect(text.split('\n')[problem.line - 1]).toContain('holds: state');
});

test('what cannot be made is refused with the reason', async () => {
  const refused = await taizhang('forms', 'new', 'Trial', '--title', '表', '--out', templates);
  expect(refused.code).toBe(2);
  expect(refused.output).toContain('不能作标识');
});
