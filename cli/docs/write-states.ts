import { writeFileSync } from 'node:fs';
import { statesPage } from './states-page.ts';

const file = new URL('../../docs/submission-states.md', import.meta.url);
writeFileSync(file, statesPage());
console.log('docs/submission-states.md');
