import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { installedFontPaths } from '../../shared/documents/pdf/font-paths.ts';

// A bundle is one file; what it reads at run time is copied beside it by this script, which esbuild's wrapper calls:
//   node copy-beside-bundle.ts templates|fonts BUNDLE
const [folder = '', bundle = ''] = process.argv.slice(2);
const target = path.join(bundle, folder);
mkdirSync(target, { recursive: true });

if (folder === 'templates') {
  const templates = path.resolve(import.meta.dirname, '../../templates');
  const examples = path.join(templates, 'examples');
  cpSync(templates, target, {
    recursive: true,
    filter: (file) => !file.startsWith(examples) && !file.endsWith('.ts'),
  });
} else if (folder === 'fonts') {
  for (const font of Object.values(installedFontPaths()))
    copyFileSync(font, path.join(target, path.basename(font)));
} else {
  throw new Error(`nothing known to copy as ${folder}`);
}
