import type { Assessment } from '../../shared/assessment/assessment.ts';
import { periodLabel } from '../../shared/period/period.ts';

/** Han characters take two columns of a terminal. */
const width = (text: string) =>
  [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);
const pad = (text: string, columns: number) => text + ' '.repeat(Math.max(0, columns - width(text)));

/** Rank, county, total, one line each; counties without a score say why. */
export function scoreTable({ title, period, results }: Assessment): string {
  const lines = results.map((result) =>
    result.state === 'scored'
      ? `${pad(String(result.rank), 6)}${pad(result.name, 12)}${result.total.padStart(8)}`
      : `${pad('—', 6)}${pad(result.name, 12)}${result.reasons.join('；')}`,
  );
  return [
    `${title}　${periodLabel(period)}`,
    `${pad('名次', 6)}${pad('县（市、区）', 16)}总成绩`,
    ...lines,
  ].join('\n');
}
