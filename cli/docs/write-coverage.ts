import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageGaps, coveredRules } from '../../shared/evidence/coverage.ts';
import { CATEGORIES } from '../../shared/evidence/source-category.ts';
import { LOCAL_DEFAULT } from '../../shared/evidence/source-register.ts';
import { readSettings } from '../../templates/read-settings.ts';
import { readSources } from '../../templates/read-sources.ts';
import { readUses } from '../../templates/read-uses.ts';
import { coveragePage } from './coverage-page.ts';
import { dropAsides } from './drop-asides.ts';

// node cli/docs/write-coverage.ts          writes docs/coverage.md
// node cli/docs/write-coverage.ts --check  lists ids nobody registered, rules neither used nor set aside, and rules that are both
// node cli/docs/write-coverage.ts --tidy   takes away the aside of rules that are used by now

const root = join(import.meta.dirname, '../..');
const templates = join(root, 'templates');
const page = join(root, 'docs/coverage.md');
const mode = process.argv[2];

const sources = readSources(templates);
if (!sources.ok) throw new Error(sources.problems.join('\n'));
const uses = readUses(templates);
const known = new Set(
  sources.documents.flatMap(({ document, rules }) => [document.id, ...Object.keys(rules)]),
);
const unknown = [...uses].filter(([id]) => id !== LOCAL_DEFAULT && !known.has(id));
const { missing, superfluous, elsewhere } = coverageGaps(
  sources.documents.flatMap((each) => coveredRules(each, uses)),
);

if (mode === '--check') {
  for (const [id, [first]] of unknown) console.log(`没有登记的来源：${id}（${first?.file}）`);
  const byCategory = Map.groupBy(missing, ({ category }) => category);
  for (const [category, rules] of byCategory)
    console.log(
      `未使用也未说明 ${CATEGORIES[category]}（${category}）：${rules.map(({ id }) => id).join(' ')}`,
    );
  for (const { id } of superfluous) console.log(`已使用，aside 应去掉：${id}`);
  for (const { id } of elsewhere) console.log(`还须由报表、审核关系或代码表使用：${id}`);
  const text = coveragePage(sources.documents, uses, readSettings(templates));
  const stale = readFileSync(page, 'utf8') !== text;
  if (stale) console.log('docs/coverage.md 已过时，请运行 npm run docs:coverage');
  process.exitCode =
    stale || [unknown, missing, superfluous, elsewhere].some((found) => found.length > 0) ? 1 : 0;
} else if (mode === '--tidy') {
  const ids = new Set(superfluous.map(({ id }) => id));
  for (const path of globSync('sources/*.yaml', { cwd: templates }).map((name) => join(templates, name))) {
    const text = readFileSync(path, 'utf8');
    const tidied = dropAsides(text, ids);
    if (tidied !== text) writeFileSync(path, tidied);
  }
  console.log(`去掉了${ids.size}条 aside`);
} else {
  writeFileSync(page, coveragePage(sources.documents, uses, readSettings(templates)));
  console.log(`docs/coverage.md：未使用也未说明${missing.length}条，多余的 aside ${superfluous.length}条`);
}
