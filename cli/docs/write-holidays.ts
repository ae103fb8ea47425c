import { writeFileSync } from 'node:fs';
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { holidayPage } from './holiday-page.ts';

// The first year of targeted poverty alleviation, and the last one whose notice the package holds.
const [FIRST, LAST] = [2014, 2026];

for (let year = FIRST; year <= LAST; year += 1) {
  const file = new URL(`../../templates/calendars/holidays/${year}.yaml`, import.meta.url);
  writeFileSync(file, holidayPage(year, published));
}
console.log(`templates/calendars/holidays/${FIRST}…${LAST}.yaml`);
