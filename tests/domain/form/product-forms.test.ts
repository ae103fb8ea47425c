import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formsPage } from '../../../cli/docs/forms-page.ts';
import { problemLine } from '../../../templates/file-problem.ts';
import { lintForms } from '../../../templates/lint-forms.ts';
import { readTemplatesBesideForms } from '../../../templates/read-templates-beside-forms.ts';
import { forms, templatesDirectory } from '../templates-under-test.ts';

const root = join(templatesDirectory, '..');

describe('the forms of the product', async () => {
  const problems = await lintForms({
    directory: templatesDirectory,
    examples: join(root, 'tests/examples/forms'),
    ...readTemplatesBesideForms(templatesDirectory),
  });
  const lines = problems.map((problem) =>
    problemLine({ ...problem, file: problem.file.slice(root.length + 1) }),
  );

  // Each rule with an example that meets it and one that breaks it, sources that resolve, a layout that fits its paper.
  test.each(forms.forms())('%s has nothing for the lint to complain of', (form) => {
    const own = [
      `templates/forms/${form}/`,
      `tests/examples/forms/${form}.`,
      `tests/examples/forms/${form}-`,
    ];
    expect(lines.filter((line) => own.some((start) => line.startsWith(start)))).toEqual([]);
  });

  test('nothing else is wrong either', () => {
    expect(lines.filter((line) => !/^(templates|tests\/examples)\/forms\//.test(line))).toEqual([]);
  });
});

test('docs/forms.md is what the templates give (npm run docs:forms writes it)', () => {
  expect(readFileSync(join(root, 'docs/forms.md'), 'utf8')).toBe(formsPage(forms));
});
