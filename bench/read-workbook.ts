/**
 * Reading a register: `node bench/read-workbook.ts [--large] [--rounds N]`. Every measurement is a process of its own,
 * so that peak memory is its own too; variants take turns, and medians are compared.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createInflateRaw } from 'node:zlib';
import ExcelJS from 'exceljs';
import { SaxesParser } from 'saxes';
import { fromBufferPromise } from 'yauzl';
import { readWorkbook } from '../shared/documents/workbook/read-workbook.ts';
import { READING_LIMITS } from '../shared/evidence/reading-limits.ts';
import { compareVariants, measureHere, type Variant } from './compare-variants.ts';
import { COLUMNS, ID_COLUMN, idOf, writeRegister } from './register-workbook.ts';

type Found = { cells: number; wrongIds: number };

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

/** A peer: reads the whole sheet at once into rows of values. */
async function throughReadExcelFile(bytes: Buffer): Promise<Found> {
  const { readSheet } = await import('read-excel-file/node');
  const found = { cells: 0, wrongIds: 0 };
  const rows = await readSheet(bytes);
  rows.forEach((row, at) => {
    found.cells += row.filter((cell) => cell !== null).length;
    if (row[ID_COLUMN - 1] !== idOf(at + 1)) found.wrongIds += 1;
  });
  return found;
}

const READERS: Record<string, (bytes: Buffer) => Promise<Found>> = {
  'this reader': throughReader,
  'exceljs load': throughExceljs,
  'read-excel-file': throughReadExcelFile,
  'inflate + saxes, no cells': throughSaxes,
};

/** A reader must have read every cell, and every ID as it is. */
function variantsFor(file: string, rows: number): Record<string, Variant> {
  const bytes = readFileSync(file);
  return Object.fromEntries(
    Object.entries(READERS).map(([name, read]) => [
      name,
      async () => {
        const { cells, wrongIds } = await read(bytes);
        return cells === rows * COLUMNS && wrongIds === 0
          ? undefined
          : `${cells} cells, ${wrongIds} wrong IDs`;
      },
    ]),
  );
}

const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    variant: { type: 'string' },
    file: { type: 'string' },
  },
});

const rows = values.large ? 200_000 : 15_428;
if (values.variant !== undefined && values.file !== undefined) {
  await measureHere(variantsFor(values.file, rows), values.variant);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'read-workbook-'));
  try {
    const file = join(folder, 'register.xlsx');
    await writeRegister(file, rows);
    console.log(
      `reading ${rows} rows × ${COLUMNS} columns, ${(readFileSync(file).length / 1e6).toFixed(1)} MB`,
    );
    const more = ['--file', file, ...(values.large ? ['--large'] : [])];
    compareVariants(
      import.meta.filename,
      Object.keys(READERS),
      'exceljs load',
      Number(values.rounds ?? (values.large ? 1 : 5)),
      more,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
