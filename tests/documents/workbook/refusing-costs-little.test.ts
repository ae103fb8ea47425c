import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FLOODS } from './fixtures-as-code/floods.ts';

const MEASURE = join(import.meta.dirname, 'fixtures-as-code', 'measure-reading.ts');
const folder = mkdtempSync(join(tmpdir(), 'flood-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Cost = { refusal?: string; milliseconds: number; megabytes: number };

describe('a file made to exhaust the reader is refused in under 2 s and 300 MB', () => {
  it.each(FLOODS)('$title', ({ bytes }) => {
    const file = join(folder, 'flood.xlsx');
    writeFileSync(file, bytes());
    const output = execFileSync(process.execPath, [MEASURE, file], { encoding: 'utf8' });
    const { refusal, milliseconds, megabytes } = JSON.parse(output) as Cost;
    expect(refusal).toBeDefined();
    expect(milliseconds).toBeLessThan(2000);
    expect(megabytes).toBeLessThan(300);
  });
});
