import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { followedUp } from '../../../functions/chain/followed-up.ts';
import type { BoardRow } from '../../../shared/timeliness/board.ts';
import { reportingFacts } from '../../../shared/timeliness/reporting-facts.ts';
import { playQuarter } from './play-quarter.ts';
import { parseQuarter } from './quarter-example.ts';

type ShownCell = BoardRow['cells'][number];
type ShownRow = Omit<BoardRow, 'completeness' | 'timeliness' | 'cells'> & {
  completeness?: string;
  timeliness?: string;
  cells: readonly ShownCell[];
};

const cellText = ({ state, standing, now, due, daysLeft, daysLate, faults }: ShownCell) =>
  [
    state,
    standing,
    now,
    due,
    ...(daysLeft === undefined ? [] : [`剩${daysLeft}`]),
    ...(daysLate === undefined ? [] : [`逾${daysLate}`]),
    ...(faults ? [Object.entries(faults).flat().join('')] : []),
  ].join(' ');

function rowText({ expected, reported, onTime, overdue, completeness, timeliness, cells }: ShownRow) {
  return {
    counts: [expected, reported, onTime, overdue].join('/'),
    shares: `${completeness ?? '—'}／${timeliness ?? '—'}`,
    cells: cells.map(cellText),
  };
}

const folder = join(import.meta.dirname, '../../examples/quarter');
const files = globSync('*.yaml', { cwd: folder });

describe('a quarter', () => {
  it('is there', () => expect(files.length).toBeGreaterThan(0));

  it.each(files)('%s ends in exactly the boards, facts and inboxes that it states', async (file) => {
    const example = parseQuarter(parse(readFileSync(join(folder, file), 'utf8')));
    const { records, means, shown } = await playQuarter(example);

    const boards = shown.map(({ at, content }) => {
      const rows = (content as { rows: readonly ShownRow[] }).rows;
      return { at, rows: Object.fromEntries(rows.map((row) => [row.unit, rowText(row)])) };
    });
    expect(boards).toEqual(example.boards.map(({ at, rows }) => ({ at, rows })));

    const end = example.boards.at(-1)?.at;
    if (!end) throw new Error('no board');
    const expected = await records.expectations.list(means.scope, example.period);
    const facts = (await followedUp(expected, means, end)).map(reportingFacts);
    expect(
      Object.fromEntries(
        facts.map(({ key, title: _, due: __, accepted: ___, ...counted }) => [key.unit, counted]),
      ),
    ).toEqual(example.facts);

    const inboxes: Record<string, Record<string, readonly string[]>> = {};
    for (const unit of Object.keys(example.inboxes)) {
      const messages = await records.inboxes.list(means.scope, unit, 100);
      inboxes[unit] = Object.fromEntries(messages.map(({ day, lines }) => [day, lines]));
      expect(Object.keys(inboxes[unit] ?? {})).toHaveLength(messages.length);
    }
    expect(inboxes).toEqual(example.inboxes);
  });
});
