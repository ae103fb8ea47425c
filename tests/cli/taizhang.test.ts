import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileFiles } from '../documents/workbook/fixtures-as-code/hostile-files.ts';
import { liangshanWorkbook, NINGNAN } from './liangshan-workbook.ts';
import { runTaizhang } from './run-taizhang.ts';

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-cli-'));
  await writeFile(at('liangshan.xlsx'), await liangshanWorkbook());
  await writeFile(at('ningnan.xlsx'), await liangshanWorkbook(NINGNAN));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('check', () => {
  test('finds no fault in the published table of Liangshan', async () => {
    const { code, out } = await runTaizhang('check', at('liangshan.xlsx'));
    expect(out).toContain('没有需要处理的差错');
    expect(code).toBe(0);
  });

  test('names exactly the cell in which 宁南 printed 516, with both numbers', async () => {
    const { code, out } = await runTaizhang('check', at('ningnan.xlsx'), '--json');
    const { faults } = JSON.parse(out) as { faults: { cell: string; severity: string; message: string }[] };
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ cell: 'M14', severity: 'B' });
    expect(faults[0]?.message).toContain('516');
    expect(faults[0]?.message).toContain('517');
    expect(code).toBe(1);
  });

  test('says which option is missing, in JSON on request', async () => {
    const { code, err } = await runTaizhang(
      'check',
      at('liangshan.xlsx'),
      '--form',
      'no-such-form',
      '--json',
    );
    expect(JSON.parse(err).error.message).toContain('county-quarterly');
    expect(code).toBe(2);
  });

  test('says so when there is no such file', async () => {
    const { code, err } = await runTaizhang('check', at('absent.xlsx'));
    expect(err).toContain('找不到文件');
    expect(code).toBe(2);
  });
});

describe('a file that is not read', () => {
  const kinds = [
    'not-a-workbook',
    'encrypted',
    'macro',
    'duplicate-entry',
    'inflates-too-far',
    'external-link',
  ];
  const files = kinds.map((kind) => {
    const file = hostileFiles().find((each) => each.kind === kind);
    if (!file) throw new Error(`no hostile file of kind ${kind}`);
    return file;
  });

  test.each(files)(
    '$kind: one clear sentence and exit code 3 from every command',
    async ({ kind, bytes }) => {
      const path = at(`${kind}.xlsx`);
      await writeFile(path, bytes());
      const { code, err, out } = await runTaizhang('check', path, '--form', 'county-quarterly');
      expect(code).toBe(3);
      expect(out).toBe('');
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toMatch(/[\u4e00-\u9fff]{6,}.*。$/m);
      const asked = await runTaizhang('read', path, '--json');
      expect(asked.code).toBe(3);
      expect(JSON.parse(asked.out).refused.kind).toBe(kind);
    },
  );
});

describe('read', () => {
  test('tells every cell with its exact value, in text and in JSON alike', async () => {
    const text = await runTaizhang('read', at('liangshan.xlsx'));
    const json = await runTaizhang('read', at('liangshan.xlsx'), '--json');
    expect([text.code, json.code]).toEqual([0, 0]);
    const { sheets } = JSON.parse(json.out) as {
      sheets: { name: string; cells: { address: string; value: string; merged?: string }[] }[];
    };
    const [sheet] = sheets;
    expect(sheet?.cells.find(({ address }) => address === 'E8')).toMatchObject({
      type: 'number',
      value: '17282',
    });
    expect(sheet?.cells.find(({ address }) => address === 'D4')).toMatchObject({
      value: '在建',
      merged: 'D4:H4',
    });
    const lines = new Set(
      text.out.split('\n').map((line) =>
        line
          .split('\t')
          .filter((_, part) => part !== 1)
          .slice(0, 2)
          .join('\t'),
      ),
    );
    for (const { address, value } of sheet?.cells ?? []) expect(lines).toContain(`${address}\t${value}`);
  });
});

describe('template, assess and render', () => {
  test('an empty template is complete as a file and incomplete as a report', async () => {
    const made = await runTaizhang(
      'template',
      '--form',
      'county-quarterly',
      '--unit',
      '怀宁县',
      '--period',
      '2018Q3',
      '--out',
      at('empty.xlsx'),
    );
    expect(made.code).toBe(0);
    const checked = await runTaizhang('check', at('empty.xlsx'), '--json');
    const { unit, period, counts, faults } = JSON.parse(checked.out);
    expect({ unit, period, code: checked.code }).toEqual({ unit: '340822', period: '2018Q3', code: 1 });
    expect(counts.A).toBe(faults.length);
    expect(new Set(faults.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['missing']));
  });

  test('the workbook of another unit is refused with the reason', async () => {
    const { code, out } = await runTaizhang('check', at('empty.xlsx'), '--unit', '太湖县');
    expect(out).toContain('填报单位为怀宁县，本次报送的是太湖县');
    expect(code).toBe(1);
  });

  test('every command explains itself', async () => {
    for (const command of ['read', 'check', 'template', 'assess', 'render', 'demo', 'serve']) {
      const { code, out } = await runTaizhang(command, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`taizhang ${command}`);
    }
  });

  test('render prints a filled workbook as PDF and Excel', async () => {
    const { code, out } = await runTaizhang('render', at('liangshan.xlsx'), '--out', at('printed'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).files).toHaveLength(2);
  });
});
