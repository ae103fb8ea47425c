import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parsePeriod, periodParts } from '../../shared/period/period.ts';
import { problemLine } from '../../templates/file-problem.ts';
import { lintForms } from '../../templates/lint-forms.ts';
import { newForm } from '../../templates/new-form.ts';
import { BESIDE_THE_CODE, readTemplates } from '../../templates/read-templates.ts';
import { readTemplatesBesideForms } from '../../templates/read-templates-beside-forms.ts';
import { EXIT, UsageProblem } from '../exit-code.ts';

export type LintOptions = { templates?: string; examples?: string; json?: boolean };
export type NewOptions = { title: string; shape: string; edition: string; out?: string; json?: boolean };
export type ListOptions = { templates?: string; json?: boolean };

/** Where the examples of a templates folder lie: with the tests of the product, else in the folder itself. */
function examplesOf(templates: string): string {
  const ofTheProduct = join(templates, '..', 'tests', 'examples', 'forms');
  return existsSync(ofTheProduct) ? ofTheProduct : join(templates, 'form-examples');
}

/** Checks every edition of every form. @returns the exit code: faults when anything is wrong. */
export async function lint(options: LintOptions): Promise<number> {
  const directory = options.templates ?? BESIDE_THE_CODE;
  const examples = options.examples ?? examplesOf(directory);
  const { sources, divisions } = readTemplatesBesideForms(directory);
  const problems = await lintForms({
    directory,
    sources,
    divisions,
    ...(existsSync(examples) ? { examples } : {}),
  });
  if (options.json) console.log(JSON.stringify({ problems }, null, 2));
  else if (problems.length === 0) console.log('全部报表没有问题。');
  else {
    for (const problem of problems) console.log(problemLine(problem));
    console.log(`共${problems.length}个问题。`);
  }
  return problems.length > 0 ? EXIT.faults : EXIT.clean;
}

/** Writes a form that works at once, with its examples, to be changed into the one wanted. */
export async function create(id: string, options: NewOptions): Promise<number> {
  const { title, shape, edition } = options;
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    throw new UsageProblem(`“${id}”不能作标识，请用小写字母、数字和连字符。`);
  if (shape !== 'list' && shape !== 'fixed')
    throw new UsageProblem('--shape 请写 list（清单）或 fixed（固定表）。');
  const period = parsePeriod(edition);
  if (!period) throw new UsageProblem(`“${edition}”不是报告期，请写作 2018、2018H1、2018Q3 或 2018M08。`);
  const directory = options.out ?? BESIDE_THE_CODE;
  const file = join(directory, 'forms', id, `${period}.yaml`);
  const example = join(examplesOf(directory), `${id}.yaml`);
  for (const path of [file, example])
    if (existsSync(path)) throw new UsageProblem(`“${path}”已经存在，请换一个标识。`);
  const written = newForm({ id, title, shape, edition: period, period: periodParts(period).kind });
  for (const [path, text] of [
    [file, written.form],
    [example, written.example],
  ] as const) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  if (options.json) console.log(JSON.stringify({ form: file, example }));
  else console.log(`已新建报表：${file}\n已新建例子：${example}\n修改后请运行 taizhang forms lint 检查。`);
  return EXIT.clean;
}

const SHAPES = { fixed: '固定表', list: '清单' } as const;

/** Lists the forms with their editions and tables. */
export async function list(options: ListOptions): Promise<number> {
  const { forms } = readTemplates(options.templates);
  const all = forms.forms().flatMap((form) => forms.editions(form));
  if (options.json) {
    const told = all.map(({ form, edition, title, tables }) => ({
      form,
      edition,
      title,
      tables: tables.map(({ id, sheet, shape, columns, rules }) => ({
        id,
        sheet,
        shape,
        columns: columns.length,
        rules: rules.length,
      })),
    }));
    console.log(JSON.stringify({ forms: told }, null, 2));
    return EXIT.clean;
  }
  for (const { form, edition, title, tables } of all) {
    const shapes = tables.map((table) =>
      table.shape === 'fixed' && table.narrative ? '文字材料' : SHAPES[table.shape],
    );
    const rules = tables.reduce((sum, table) => sum + table.rules.length, 0);
    console.log(`${form}　${edition}起　${title}　${shapes.join('、')}　审核关系${rules}条`);
  }
  return EXIT.clean;
}
