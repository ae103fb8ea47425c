import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { type BuildOptions, build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlingOf } from '../../infra/aws/function-bundling.ts';
import { system } from '../../infra/system.ts';
import { installedFontPaths } from '../../shared/documents/pdf/font-paths.ts';
import { renderPdf } from '../../shared/documents/pdf/render-pdf.ts';
import { readWorkbook } from '../../shared/documents/workbook/read-workbook.ts';
import { sampleReport } from '../documents/pdf/sample-report.ts';
import { sampleLayout } from '../documents/spreadsheet/sample-layout.ts';

// Outside of the project, so that nothing is found in node_modules that a Lambda would not have.
const directory = mkdtempSync(path.join(tmpdir(), 'taizhang-bundle-'));
afterAll(() => rmSync(directory, { recursive: true }));

const printer = system.functions.find((declaration) => declaration.name === 'publish-report');
if (!printer) throw new Error('no function prints');
const { format, target, mainFields, banner } = bundlingOf(printer);

type Output = { pdf: string; report: string; workbook: string; reading: unknown };

/** Bundles the entry as the stack does and runs it by plain Node: the test runner itself would supply what is missing. */
async function runBundled(input: object): Promise<Output> {
  const outfile = path.join(directory, 'index.mjs');
  const options: BuildOptions = {
    entryPoints: [path.join(import.meta.dirname, 'bundle/documents-entry.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: format === OutputFormat.ESM ? 'esm' : 'cjs',
    target: target ?? '',
    mainFields: mainFields ?? [],
    banner: { js: banner ?? '' },
    logLevel: 'error',
  };
  await build(options);
  const printed = execFileSync(process.execPath, [outfile], {
    input: JSON.stringify(input),
    maxBuffer: 100 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  return JSON.parse(printed);
}

describe('a bundle as it is deployed', () => {
  const fonts = installedFontPaths();
  let output: Output;
  beforeAll(async () => {
    output = await runBundled({ report: sampleReport, fonts, layout: sampleLayout });
  });

  it('prints the same PDF to the byte as the sources do', async () => {
    const pdf = Buffer.from(output.pdf, 'base64');
    expect(pdf.length).toBeGreaterThan(10_000);
    expect(pdf.equals(await renderPdf(sampleReport, fonts))).toBe(true);
  });

  it('writes workbooks, and reads them as the sources do', async () => {
    expect(Buffer.from(output.report, 'base64').length).toBeGreaterThan(1000);
    const reading = await readWorkbook(Buffer.from(output.workbook, 'base64'));
    expect(output.reading).toEqual(JSON.parse(JSON.stringify(reading)));
  });
});

describe('what is copied beside a bundle', () => {
  const script = path.resolve(import.meta.dirname, '../../infra/aws/copy-beside-bundle.ts');
  const copy = (folder: string) =>
    execFileSync(process.execPath, [script, folder, directory], { stdio: 'pipe' });
  const copied = (folder: string) =>
    readdirSync(path.join(directory, folder), { recursive: true }).map(String);

  it('is every template, but neither code nor examples', () => {
    copy('templates');
    const files = copied('templates').filter((file) => path.extname(file) !== '');
    expect(files).toContain(path.join('divisions', 'anhui.yaml'));
    expect(files.filter((file) => file.endsWith('.ts') || file.startsWith('examples'))).toEqual([]);
  });

  it('is the three fonts', () => {
    copy('fonts');
    expect(copied('fonts').sort()).toEqual(
      Object.values(installedFontPaths())
        .map((font) => path.basename(font))
        .sort(),
    );
  });

  it('is nothing else', () => {
    expect(() => copy('secrets')).toThrow(/nothing known to copy/);
  });
});
