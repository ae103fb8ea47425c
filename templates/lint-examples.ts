import type { DivisionRegister } from '../shared/division/division-register.ts';
import { type FormCatalogue, formCatalogue } from '../shared/form/form-catalogue.ts';
import {
  type RehearsedCase,
  rehearseExample,
  type ToldFault,
} from '../shared/report/example/rehearse-example.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { type ReadExample, readExamples } from './read-examples.ts';
import type { ReadEdition } from './read-forms.ts';

type Shown = { met: Set<string>; broken: Set<string> };

const inWords = (faults: readonly ToldFault[]) =>
  faults.map(({ at, kind, rule, severity }) => `${at} ${rule ?? kind}（${severity}）`).join('、') ||
  '没有差错';

function caseProblem({ name, found, expected, unsaid }: RehearsedCase): string | undefined {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    return `例子“${name}”应有：${inWords(expected)}；实有：${inWords(found)}`;
  return unsaid.length > 0 ? `例子“${name}”的差错信息中没有“${unsaid.join('”“')}”` : undefined;
}

async function lintExample(
  { example, yaml }: ReadExample,
  catalogue: FormCatalogue,
  divisions: DivisionRegister,
  shown: Map<string, Shown>,
): Promise<FileProblem[]> {
  try {
    const { edition, cases, met, broken } = await rehearseExample(example, catalogue, divisions);
    const key = `${edition.form}/${edition.edition}`;
    const before = shown.get(key) ?? { met: new Set(), broken: new Set() };
    shown.set(key, {
      met: new Set([...before.met, ...met]),
      broken: new Set([...before.broken, ...broken]),
    });
    return cases.flatMap((one, at) => {
      const problem = caseProblem(one);
      return problem === undefined ? [] : [fileProblem(yaml, { path: ['cases', at], problem })];
    });
  } catch (problem) {
    return [fileProblem(yaml, { path: [], problem: (problem as Error).message })];
  }
}

/** Plays every example and asks each rule for one in which it is met and one in which it is broken. */
export async function lintExamples(
  editions: readonly ReadEdition[],
  folder: string,
  divisions: DivisionRegister,
  /** Forms that could not be read: their examples wait until they can. */
  unreadable: ReadonlySet<string>,
): Promise<FileProblem[]> {
  const { examples, problems } = readExamples(folder);
  const catalogue = formCatalogue(editions.map(({ edition }) => edition));
  const shown = new Map<string, Shown>();
  for (const one of examples)
    if (!unreadable.has(one.example.form))
      problems.push(...(await lintExample(one, catalogue, divisions, shown)));
  for (const { edition, written, yaml } of editions) {
    const of = shown.get(`${edition.form}/${edition.edition}`);
    written.rules.forEach(({ id }, at) => {
      const missing = [...(of?.met.has(id) ? [] : ['符合']), ...(of?.broken.has(id) ? [] : ['违反'])];
      if (missing.length > 0)
        problems.push(
          fileProblem(yaml, {
            path: ['rules', at],
            problem: `审核关系 ${id} 没有${missing.join('和')}的例子`,
          }),
        );
    });
  }
  return problems;
}
