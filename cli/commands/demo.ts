import { rm } from 'node:fs/promises';
import { playYear } from '../demo/play-year.ts';
import { EXIT } from '../exit-code.ts';
import { faultLine } from '../print/fault-line.ts';

export type DemoOptions = { out: string; json?: boolean };

/** Plays the example year and prints scores and file paths. @returns the exit code. */
export async function demo({ out, json = false }: DemoOptions): Promise<number> {
  const begun = performance.now();
  await rm(out, { recursive: true, force: true });
  const { scores, files, refusal } = await playYear(
    out,
    json ? 'silent' : process.stdout.isTTY ? 'default' : 'simple',
  );
  if (json) {
    console.log(JSON.stringify({ scores, files, refusal }, null, 2));
    return EXIT.clean;
  }
  if (refusal) {
    console.log(`\n退回示例：${refusal.fileName}`);
    for (const fault of refusal.faults) console.log(`  ${faultLine(fault)}`);
    console.log(`  差错已在工作簿中标注：${refusal.annotated}`);
  }
  console.log('\n名次  县（市、区）  总成绩（示例数据）');
  for (const { rank, name, score } of scores)
    console.log(`${String(rank ?? '—').padStart(3)}   ${name}　　　　　${score ?? '未计'}`);
  console.log('\n文件：');
  for (const file of files) console.log(`  ${file}`);
  console.log(`\n共${files.length}个文件，用时${((performance.now() - begun) / 1000).toFixed(1)}秒。`);
  return EXIT.clean;
}
