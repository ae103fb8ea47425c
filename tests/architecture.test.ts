import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';

/**
 * Who may know whom (docs/architecture.md). A folder may import itself, what stands behind its name, and the
 * packages after the bar. Folders of shared/ other than storage and documents are pure.
 */
const MAY_IMPORT: Record<string, { folders: string[]; packages: string[] }> = {
  'shared/quantity': { folders: [], packages: ['decimal.js'] },
  'shared/period': { folders: [], packages: [] },
  'shared/evidence': { folders: ['shared/period'], packages: ['zod'] },
  'shared/division': { folders: ['shared/period', 'shared/evidence'], packages: ['zod'] },
  'shared/access': { folders: ['shared/division', 'shared/period', 'shared/evidence'], packages: ['zod'] },
  'shared/form': {
    folders: ['shared/quantity', 'shared/period', 'shared/division', 'shared/evidence'],
    packages: ['zod', '@marcbachmann/cel-js'],
  },
  'shared/calendar': { folders: ['shared/period', 'shared/division', 'shared/evidence'], packages: ['zod'] },
  'shared/record': {
    folders: ['shared/period', 'shared/division', 'shared/evidence', 'shared/access'],
    packages: ['zod', 'canonicalize'],
  },
  'shared/submission': {
    folders: [
      'shared/record',
      'shared/period',
      'shared/division',
      'shared/evidence',
      'shared/form',
      'shared/access',
    ],
    packages: ['zod'],
  },
  'shared/timeliness': {
    folders: [
      'shared/quantity',
      'shared/period',
      'shared/division',
      'shared/evidence',
      'shared/calendar',
      'shared/access',
      'shared/record',
      'shared/submission',
    ],
    packages: [],
  },
  'shared/supervision': {
    folders: ['shared/period', 'shared/division', 'shared/evidence', 'shared/form', 'shared/submission'],
    packages: ['zod'],
  },
  'shared/assessment': {
    folders: [
      'shared/record',
      'shared/quantity',
      'shared/period',
      'shared/division',
      'shared/evidence',
      'shared/form',
      'shared/submission',
      'shared/supervision',
      'shared/timeliness',
      'shared/access',
    ],
    packages: ['zod'],
  },
  'shared/report': {
    folders: [
      'shared/quantity',
      'shared/period',
      'shared/division',
      'shared/evidence',
      'shared/form',
      'shared/submission',
      'shared/supervision',
      'shared/assessment',
      'shared/access',
    ],
    packages: ['@marcbachmann/cel-js'],
  },
  'shared/documents': {
    folders: ['shared/quantity', 'shared/period', 'shared/evidence', 'shared/form', 'shared/report'],
    packages: ['exceljs', 'pdfkit', 'qrcode', 'yauzl', 'saxes', 'fontkit', 'decimal.js', 'node:'],
  },
  'shared/storage': {
    folders: [
      'shared/record',
      'shared/period',
      'shared/division',
      'shared/evidence',
      'shared/form',
      'shared/access',
      'shared/submission',
      'shared/timeliness',
      'shared/assessment',
      'shared/report',
    ],
    packages: ['@aws-sdk/', 'electrodb', 'zod', 'node:'],
  },
  templates: { folders: ['shared/'], packages: ['yaml', 'zod', 'node:'] },
  functions: {
    folders: ['shared/', 'templates'],
    packages: ['@middy/core', 'zod', 'zod-openapi', 'jose', 'aws-lambda', 'node:'],
  },
  // The runners know what exists, and of each function only what it needs from its environment.
  infra: { folders: ['functions/environment', 'shared/', 'templates'], packages: ['*'] },
  cli: {
    folders: ['shared/', 'templates', 'infra/local'],
    packages: ['commander', 'listr2', 'chinese-days/', 'node:'],
  },
};

const ROOMS = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);
const roomOf = (path: string) => ROOMS.find((room) => path.startsWith(`${room}/`));
const root = fileURLToPath(new URL('..', import.meta.url));

function packageName(dependency: { module: string; resolved: string; coreModule: boolean }): string {
  return dependency.coreModule ? `node:${dependency.module.replace(/^node:/, '')}` : dependency.module;
}

let modules: IModule[] = [];
beforeAll(async () => {
  const result = await cruise(['shared', 'templates', 'functions', 'infra', 'cli'], {
    baseDir: root,
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
    ruleSet: { forbidden: [{ name: 'cycle', severity: 'error', from: {}, to: { circular: true } }] },
    validate: true,
  });
  modules = (result.output as ICruiseResult).modules.filter(({ source }) => roomOf(source) !== undefined);
}, 60_000);

describe('the dependency table', () => {
  test('reads the whole product', () => {
    expect(new Set(modules.map(({ source }) => roomOf(source)))).toEqual(new Set(ROOMS));
  });

  test('no folder imports what it may not know', () => {
    const wrong = modules.flatMap(({ source, dependencies }) => {
      const room = roomOf(source) ?? '';
      const { folders, packages } = MAY_IMPORT[room] ?? { folders: [], packages: [] };
      return dependencies.flatMap((dependency) => {
        const target = roomOf(dependency.resolved);
        if (target === undefined) {
          const name = packageName(dependency);
          return packages.some((allowed) => allowed === '*' || name === allowed || name.startsWith(allowed))
            ? []
            : [`${source} → ${name}`];
        }
        const environment = /^functions\/[^/]+\/environment\.ts$|^functions\/variables\.ts$/.test(
          dependency.resolved,
        );
        const allowed =
          target === room ||
          folders.some((folder) => dependency.resolved.startsWith(folder)) ||
          (environment && folders.includes('functions/environment'));
        return allowed ? [] : [`${source} → ${dependency.resolved}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('nothing imports in a circle', () => {
    const circles = modules.flatMap(({ source, dependencies }) =>
      dependencies.filter(({ circular }) => circular).map(({ resolved }) => `${source} ↔ ${resolved}`),
    );
    expect(circles).toEqual([]);
  });

  test('every import of our own was found', () => {
    const lost = modules.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ couldNotResolve, module }) => couldNotResolve && module.startsWith('.'))
        .map(({ module }) => `${source} → ${module}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('the pure folders', () => {
  const IMPURE: [RegExp, string][] = [
    [/\bDate\.now\b|\bnew Date\(\s*\)/, 'reads the clock'],
    [/\bprocess\./, 'reads the process'],
    [/\bMath\.random\b|\bcrypto\b/, 'draws at random'],
    [/\bconsole\./, 'prints'],
    [/(?<![.\w])fetch\((?!\))/, 'calls the network'],
    [/\bimport\(/, 'imports while running'],
  ];

  test('touch no clock, environment, randomness or console', () => {
    const pure = modules.filter(({ source }) => /^shared\/(?!storage\/|documents\/)/.test(source));
    expect(pure.length).toBeGreaterThan(50);
    const impure = pure.flatMap(({ source }) => {
      const code = readFileSync(`${root}${source}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return IMPURE.filter(([sign]) => sign.test(code)).map(([, does]) => `${source} ${does}`);
    });
    expect(impure).toEqual([]);
  });
});
