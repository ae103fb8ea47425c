import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rehearseExample } from '../../../shared/report/example/rehearse-example.ts';
import { readExamples } from '../../../templates/read-examples.ts';
import { divisions, forms } from '../templates-under-test.ts';

const folder = fileURLToPath(new URL('../../examples/forms', import.meta.url));
const { examples, problems } = readExamples(folder);

test('every file of examples can be read', () => expect(problems).toEqual([]));

for (const { example, yaml } of examples) {
  describe(`examples in ${yaml.file.split('/').at(-1)}`, async () => {
    const { cases } = await rehearseExample(example, forms, divisions);
    test.each(cases)('$name', ({ found, expected, unsaid }) => {
      expect(found).toEqual(expected);
      expect(unsaid).toEqual([]);
    });
  });
}
