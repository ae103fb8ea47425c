import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { statesPage } from '../../../cli/docs/states-page.ts';

it('docs/submission-states.md is what the declaration says (npm run docs:states)', () => {
  const file = new URL('../../../docs/submission-states.md', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(statesPage());
});
