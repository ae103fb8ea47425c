/** `node measure-reading.ts FILE`: reads a workbook in a process of its own and prints what that cost, as JSON. */
import { readFileSync } from 'node:fs';
import { peakMegabytes } from '../../../../bench/peak-memory.ts';
import { readWorkbook } from '../../../../shared/documents/workbook/read-workbook.ts';

const bytes = readFileSync(process.argv[2] ?? '');
const before = process.cpuUsage();
let refusal: string | undefined;
for await (const event of readWorkbook(bytes)) if (event.type === 'refused') refusal = event.refusal.kind;
// Processor time: what others do on the machine at the same moment is not this reader's cost.
const { user, system } = process.cpuUsage(before);
const milliseconds = (user + system) / 1000;
console.log(JSON.stringify({ refusal, milliseconds, megabytes: peakMegabytes() }));
