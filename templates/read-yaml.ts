import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';

/** A template file as plain values, and where each value stands in it. */
export type YamlFile = { file: string; value: unknown; lineOf(path: readonly (string | number)[]): number };

/** The text is not YAML. `problem` is the reason in Chinese, the message also names file and line. */
export class YamlError extends Error {
  readonly file: string;
  readonly line: number;
  readonly problem: string;

  constructor(file: string, line: number, said: string) {
    const problem =
      said === 'Map keys must be unique' ? '同一层里有两个相同的键' : `YAML 写法有误（${said}）`;
    super(`${file}:${line}: ${problem}`);
    this.file = file;
    this.line = line;
    this.problem = problem;
  }
}

/** @throws YamlError naming file and line when the text is not YAML (a key that stands twice included). */
export function readYaml(file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new YamlError(file, lines.linePos(error.pos[0]).line, error.message);
  return {
    file,
    value: document.toJS(),
    lineOf(path) {
      // The nearest key that exists: a missing value is reported at the block that should hold it.
      for (let length = path.length; length >= 0; length -= 1) {
        const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        const range =
          node !== null && typeof node === 'object' && 'range' in node
            ? (node.range as number[] | null)
            : null;
        if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
      }
      return 1;
    },
  };
}
