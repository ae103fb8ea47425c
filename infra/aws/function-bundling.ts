import * as path from 'node:path';
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { FunctionDeclaration } from '../system/declaration.ts';

const copyScript = path.join(import.meta.dirname, 'copy-beside-bundle.ts');

// Libraries written for CommonJS ask an ES module bundle for `require` and `__dirname`; stack traces name the .ts lines.
const BANNER = [
  "import { createRequire as createRequireOfBundle } from 'node:module';",
  'const require = createRequireOfBundle(import.meta.url);',
  'const __dirname = import.meta.dirname;',
  'const __filename = import.meta.filename;',
  'process.setSourceMapsEnabled(true);',
].join('');

/** One readable ES module per function, the SDK inside: what was tested is what runs, whatever the runtime carries. */
export function bundlingOf(declaration: FunctionDeclaration): BundlingOptions {
  const folders = declaration.uses.flatMap((use) => (use.kind === 'folder' ? [use.folder] : []));
  return {
    format: OutputFormat.ESM,
    target: 'node24',
    mainFields: ['module', 'main'],
    externalModules: [],
    minify: false,
    sourceMap: true,
    sourcesContent: false,
    banner: BANNER,
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      // The Node that runs this app, not the one of the shell: it must read TypeScript.
      afterBundling: (_from, bundle) =>
        folders.map((folder) =>
          [process.execPath, copyScript, folder, bundle].map((part) => `"${part}"`).join(' '),
        ),
    },
  };
}
