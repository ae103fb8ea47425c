import { writeFileSync } from 'node:fs';
import { readTemplates } from '../../templates/read-templates.ts';
import { formsPage } from './forms-page.ts';

const file = new URL('../../docs/forms.md', import.meta.url);
writeFileSync(file, formsPage(readTemplates().forms));
console.log('docs/forms.md');
