// How fast rules are judged: `node bench/check-form.ts [--rows N]`. The product, the library used naively (each
// expression from its text, floats), and the floor (the bare decimal comparison), in one run; use the ratios.
import { parseArgs } from 'node:util';
import { checkRows } from '../shared/form/check/check-rows.ts';
import { periodOf } from '../shared/period/period.ts';
import { readDivisions } from '../templates/read-divisions.ts';
import { benchEdition, benchRows, naiveEvaluations, RULES } from './rule-load.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '15428' } } });
const count = Number(values.rows);
const read = readDivisions(new URL('../templates', import.meta.url).pathname);
if ('problems' in read) throw new Error(read.problems.join('\n'));
const context = {
  edition: benchEdition(),
  unit: '340825',
  period: periodOf('year', 2018),
  divisions: read.register,
};
const rows = benchRows(count);
const tell = (what: string, evaluations: number, milliseconds: number) =>
  console.log(
    `${what.padEnd(28)} ${milliseconds.toFixed(0).padStart(7)} ms ${((evaluations / milliseconds) * 1000).toFixed(0).padStart(10)} evaluations/s`,
  );

console.log(`${count} rows × ${RULES} rules`);
for (let round = 0; round < 3; round += 1) {
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const faults = await checkRows(rows, context);
  const time = performance.now() - start;
  if (faults.length > 0) throw new Error(`the rows should break no rule: ${faults[0]?.rule}`);
  tell('this product', count * RULES, time);
  const grown = (process.memoryUsage().heapUsed - before) / 1e6;
  if (round === 2)
    console.log(`heap grown by ${grown.toFixed(0)} MB during the last round (garbage included)`);
}

const some = rows.slice(0, 50);
let start = performance.now();
const done = naiveEvaluations(some);
tell('library from text, floats', done, performance.now() - start);

start = performance.now();
let met = 0;
for (const { cells } of rows) {
  const [a, b, c] = [cells.f0, cells.f1, cells.f2];
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') continue;
  for (let at = 0; at < RULES; at += 1) if (a.value.plus(b.value).lte(c.value.times(4))) met += 1;
}
tell('bare decimals (floor)', met, performance.now() - start);
