import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleExport } from '../domain/record/example-record.ts';
import { runTaizhang } from './run-taizhang.ts';

let folder = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-verify-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes the example record, lets it be changed, and verifies it in a process of its own. */
async function verify(change: (record: string) => Promise<void>, ...options: string[]) {
  count += 1;
  const record = join(folder, String(count));
  await mkdir(record);
  for (const [name, bytes] of await exampleExport()) await writeFile(join(record, name), bytes);
  await change(record);
  return runTaizhang('verify', record, ...options);
}
const entriesOf = async (record: string) =>
  (await readFile(join(record, 'entries.ndjson'), 'utf8')).split('\n').slice(0, -1);
const writeEntries = (record: string, lines: readonly string[]) =>
  writeFile(join(record, 'entries.ndjson'), lines.map((line) => `${line}\n`).join(''));

describe('verify', () => {
  test('exits 0 for a record that nobody touched', async () => {
    const { code, out } = await verify(async () => {});
    expect(out).toContain('核验通过');
    expect(out).toContain('3个单位，8条记录，2个检查点');
    expect(code).toBe(0);
  });

  test('exits 1 and names the entry in which one byte was altered', async () => {
    const { code, out } = await verify(async (record) => {
      const lines = await entriesOf(record);
      await writeEntries(record, lines.with(6, lines[6]?.replace('r-340828', 'r-340829') ?? ''));
    });
    expect(out).toContain('单位 340828 第2条记录：内容与其校验值不符');
    expect(code).toBe(1);
  });

  test('exits 1 and names the first entry missing of a dropped tail, in JSON on request', async () => {
    const drop = async (record: string) => writeEntries(record, (await entriesOf(record)).slice(0, 3));
    const { code, out } = await verify(drop, '--json');
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'broken',
      fault: { file: 'entries.ndjson', unit: '340825', sequence: 4 },
    });
    expect(code).toBe(1);
  });

  test('exits 1 and names the place where entries of two counties were swapped', async () => {
    const { code, out } = await verify(async (record) => {
      const lines = await entriesOf(record);
      await writeEntries(record, lines.with(1, lines[5] ?? '').with(5, lines[1] ?? ''));
    });
    expect(out).toContain('单位 340825 第2条记录：缺失，此处是单位 340828 的第1条');
    expect(code).toBe(1);
  });

  test('exits 1 when the key is not the one that the city has made known', async () => {
    const key = join(folder, 'known.pem');
    await writeFile(key, 'another key');
    const { code, out } = await verify(async () => {}, '--key', key);
    expect(out).toContain('公钥与所给的公钥不同');
    expect(code).toBe(1);
  });

  test('exits 2 for a folder that is not there', async () => {
    const { code, err } = await runTaizhang('verify', join(folder, 'nowhere'));
    expect(err).toContain('不是可以读取的文件夹');
    expect(code).toBe(2);
  });
});
