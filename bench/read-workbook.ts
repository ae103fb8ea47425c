/**
 * Reading a register: `node bench/read-workbook.ts [--large] [--rounds N]`. Every measurement is a process of its own,
 * so that peak memory is its own too; variants take turns, and medians are compared.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createInflateRaw } from 'node:zlib';
import ExcelJS from 'exceljs';
import { SaxesParser } from 'saxes';
import { fromBufferPromise } from 'yauzl';
import { readWorkbook } from '../shared/documents/workbook/read-workbook.ts';
import { READING_LIMITS } from '../shared/evidence/reading-limits.ts';
import { peakMegabytes } from './peak-memory.ts';
import { COLUMNS, ID_COLUMN, idOf, writeRegister } from './register-workbook.ts';

type Found = { cells: number; wrongIds: number };
type Measured = Found & { milliseconds: number; megabytes: number };

async function throughReader(bytes: Buffer): Promise<Found> {
  const found = { cells: 0, wrongIds: 0 };
  // 200,000 rows of 40 columns inflate to more than is published; the large run measures growth, not the limit.
  const limits = {
    ...READING_LIMITS,
    fileBytes: 1e9,
    inflatedBytes: 2e9,
    sharedStrings: 1e7,
    sharedCharacters: 1e9,
  };
  for await (const event of readWorkbook(bytes, limits)) {
    if (event.type === 'refused') throw new Error(event.refusal.kind);
    if (event.type !== 'rows') continue;
    for (const { row, cells } of event.rows) {
      found.cells += cells.length;
      const id = cells[ID_COLUMN - 1]?.raw;
      if (id?.kind !== 'text' || id.text !== idOf(row)) found.wrongIds += 1;
    }
  }
  return found;
}

async function throughExceljs(bytes: Buffer): Promise<Found> {
  const found = { cells: 0, wrongIds: 0 };
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  workbook.worksheets[0]?.eachRow((row, number) => {
    row.eachCell(() => {
      found.cells += 1;
    });
    if (row.getCell(ID_COLUMN).value !== idOf(number)) found.wrongIds += 1;
  });
  return found;
}

/** The floor a general parser sets: inflate, tokenise, count cells, keep nothing. */
async function throughSaxes(bytes: Buffer): Promise<Found> {
  const found = { cells: 0, wrongIds: 0 };
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry);
    const inflate = createInflateRaw();
    inflate.end(bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize));
    const parser = new SaxesParser();
    parser.on('opentag', (tag) => {
      if (tag.name === 'c') found.cells += 1;
    });
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const chunk of inflate) parser.write(decoder.decode(chunk, { stream: true }));
    parser.close();
  }
  return found;
}

const VARIANTS: Record<string, (bytes: Buffer) => Promise<Found>> = {
  'this reader': throughReader,
  'exceljs load': throughExceljs,
  'inflate + saxes, no cells': throughSaxes,
};

async function measureHere(variant: string, file: string): Promise<Measured> {
  const bytes = readFileSync(file);
  const before = performance.now();
  const found = await VARIANTS[variant]?.(bytes);
  if (!found) throw new Error(`no variant ${variant}`);
  const milliseconds = performance.now() - before;
  return { ...found, milliseconds, megabytes: peakMegabytes() };
}

function measureApart(variant: string, file: string): Measured {
  // exceljs needs the room on 200,000 rows; the others run as a function would.
  const room = variant === 'exceljs load' ? ['--max-old-space-size=8192'] : [];
  const options = [...room, import.meta.filename, '--variant', variant, '--file', file];
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })) as Measured;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function compare(file: string, rows: number, rounds: number): void {
  const measured = new Map<string, Measured[]>(Object.keys(VARIANTS).map((variant) => [variant, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [variant, results] of measured) results.push(measureApart(variant, file));
  const timeOf = (variant: string) => median((measured.get(variant) ?? []).map((one) => one.milliseconds));
  const base = timeOf('exceljs load');
  for (const [variant, results] of measured) {
    // Speed counts only for a reader that read everything, and every ID as it is.
    const wrong = results.filter((one) => one.cells !== rows * COLUMNS || one.wrongIds !== 0);
    if (wrong.length > 0) console.log(`${variant}: WRONG`, wrong[0]);
    const peak = median(results.map((one) => one.megabytes));
    const time = timeOf(variant);
    console.log(
      `${variant.padEnd(26)} ${time.toFixed(0).padStart(7)} ms  × ${(time / base).toFixed(3)}  ${peak.toFixed(0).padStart(6)} MB`,
    );
  }
}

const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    variant: { type: 'string' },
    file: { type: 'string' },
  },
});

if (values.variant !== undefined && values.file !== undefined) {
  console.log(JSON.stringify(await measureHere(values.variant, values.file)));
} else {
  const rows = values.large ? 200_000 : 15_428;
  const folder = mkdtempSync(join(tmpdir(), 'read-workbook-'));
  try {
    const file = join(folder, 'register.xlsx');
    await writeRegister(file, rows);
    console.log(`${rows} rows × ${COLUMNS} columns, ${(readFileSync(file).length / 1e6).toFixed(1)} MB`);
    compare(file, rows, Number(values.rounds ?? (values.large ? 1 : 5)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
