import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadRow, WorkbookEvent } from '../../../shared/evidence/workbook-reading.ts';
import { readAll, workbookOf } from './fixtures-as-code/read-all.ts';
import { ORDINARY, table } from './fixtures-as-code/workbook-parts.ts';

const SEED = 20_180_930;
const RUNS = 300;

const FILES = [
  workbookOf(ORDINARY),
  workbookOf(ORDINARY, (entry) => ({ ...entry, method: 0 })),
  workbookOf(
    {
      ...ORDINARY,
      sheets: [
        {
          name: '长表',
          xml: table(
            Array.from(
              { length: 3000 },
              (_, row) => `<row r="${row + 1}"><c t="s"><v>${row % 2}</v></c><c><v>${row}.25</v></c></row>`,
            ).join(''),
          ),
        },
      ],
    },
    (entry) => ({ ...entry, descriptor: 'signed' }),
  ),
];

/** What was read, however it was cut into batches. */
function content(events: readonly WorkbookEvent[]): unknown[] {
  const rows: ReadRow[] = [];
  const rest = events.filter((event) => {
    if (event.type === 'rows') rows.push(...event.rows);
    return event.type !== 'rows';
  });
  return [...rest, ...rows];
}

describe(`a mutilated workbook is refused or read exactly (seed ${SEED})`, () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  beforeAll(() => process.on('unhandledRejection', note));
  afterAll(() => {
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  async function mustHold(original: Buffer, mutilated: Buffer): Promise<'refused' | 'read'> {
    const { events, refusal } = await readAll(mutilated);
    if (refusal) return 'refused';
    expect(content(events)).toEqual(content((await readAll(original)).events));
    return 'read';
  }

  it.each(FILES.map((file, index) => ({ index, file })))('bytes changed in file $index', async ({ file }) => {
    let refused = 0;
    const mutation = fc.record({
      at: fc.nat({ max: file.length - 1 }),
      byte: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        const mutilated = Buffer.from(file);
        for (const { at, byte } of mutations) mutilated[at] = (mutilated[at] ?? 0) ^ byte;
        if ((await mustHold(file, mutilated)) === 'refused') refused += 1;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(refused).toBeGreaterThan(RUNS / 2);
  });

  it.each(FILES.map((file, index) => ({ index, file })))(
    'file $index cut short or with a piece missing',
    async ({ file }) => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: file.length - 1 }),
          fc.integer({ min: 1, max: 600 }),
          async (at, length) => {
            expect(await mustHold(file, file.subarray(0, at))).toBe('refused');
            const shortened = Buffer.concat([file.subarray(0, at), file.subarray(at + length)]);
            expect(await mustHold(file, shortened)).toBe('refused');
          },
        ),
        { numRuns: RUNS, seed: SEED },
      );
    },
  );

  it('text changed inside a sheet, with its checksum made right again', async () => {
    const xml = ORDINARY.sheets[0]?.xml ?? '';
    const snippet = fc.constantFrom('<', '>', '"', '&', '/', '<v>', '</c>', ' r="A1"', '9', 'é', '');
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: xml.length }),
        fc.nat({ max: 8 }),
        snippet,
        async (at, remove, insert) => {
          const changed = xml.slice(0, at) + insert + xml.slice(at + remove);
          // Nothing to compare with: it must end, in a refusal or in a sheet, and throw nothing.
          const { events } = await readAll(
            workbookOf({ ...ORDINARY, sheets: [{ name: '表', xml: changed }] }),
          );
          expect(['refused', 'sheet-end']).toContain(events.at(-1)?.type);
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
