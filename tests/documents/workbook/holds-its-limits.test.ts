import { describe, expect, it } from 'vitest';
import { InflateBudget } from '../../../shared/documents/workbook/archive/inflate-budget.ts';
import { READING_LIMITS, type ReadingLimits } from '../../../shared/evidence/reading-limits.ts';
import type { RefusalKind } from '../../../shared/evidence/workbook-reading.ts';
import { readAll, workbookOf } from './fixtures-as-code/read-all.ts';
import { ORDINARY } from './fixtures-as-code/workbook-parts.ts';

const ENTRIES = 8;
const ROWS = 4;
const TEXTS = ['易地扶贫搬迁进度表', '潜山县'];

/** What the ordinary workbook just fits into, and how it is refused with one less. */
const TIGHT: readonly (readonly [keyof ReadingLimits, number, RefusalKind])[] = [
  ['fileBytes', workbookOf(ORDINARY).length, 'too-large'],
  ['entries', ENTRIES, 'inflates-too-far'],
  ['rows', ROWS, 'too-many-rows'],
  ['columns', 3, 'too-many-columns'],
  ['sharedStrings', TEXTS.length, 'inflates-too-far'],
  ['sharedCharacters', TEXTS.join('').length, 'inflates-too-far'],
  ['cellCharacters', '340828199001010012'.length, 'damaged'],
  ['merges', 1, 'unsupported'],
];

describe('a limit', () => {
  it.each(TIGHT)('of %s lets %d pass and refuses one more', async (name, most, kind) => {
    const file = workbookOf(ORDINARY);
    expect((await readAll(file, { ...READING_LIMITS, [name]: most })).refusal).toBeUndefined();
    expect((await readAll(file, { ...READING_LIMITS, [name]: most - 1 })).refusal?.kind).toBe(kind);
  });

  it('of what a held part may be is held', async () => {
    const { refusal } = await readAll(workbookOf(ORDINARY), { ...READING_LIMITS, heldPartBytes: 100 });
    expect(refusal?.kind).toBe('inflates-too-far');
  });

  it('of what is inflated counts what comes out, not what is declared', () => {
    const budget = new InflateBudget(10);
    budget.spend(10);
    expect(() => budget.spend(1)).toThrow('inflates-too-far');
  });

  it('is published: 20 MB, 200 MB inflated, 200,000 rows, 200 columns', () => {
    expect(READING_LIMITS).toMatchObject({
      fileBytes: 20 * 1024 ** 2,
      inflatedBytes: 200 * 1024 ** 2,
      rows: 200_000,
      columns: 200,
    });
  });
});
