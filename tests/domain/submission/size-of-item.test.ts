import { expect, it } from 'vitest';
import { LONGEST, MOST_EXPLANATIONS } from '../../../shared/submission/explain-faults.ts';
import { MOST_REVISIONS } from '../../../shared/submission/receive-upload.ts';
import { MOST_EXPLAINED } from '../../../shared/submission/record-check.ts';
import {
  LONGEST_REASON,
  MOST_NAMED_CELLS,
  MOST_RETURNS,
} from '../../../shared/submission/return-revision.ts';
import { LONGEST_FINDING } from '../../../shared/submission/review-explanations.ts';
import type { Submission, SubmissionEntry } from '../../../shared/submission/submission.ts';
import { fakeHash, instantAt, keyOf } from '../../storage/example-submission.ts';

const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const at = instantAt(1);
const by = 'county-signer-340825';
const revision = fakeHash(1);

it('the longest life that the limits allow fits an item of the table (400 KB)', () => {
  const entry = (act: SubmissionEntry['act'], to: SubmissionEntry['to']): SubmissionEntry => ({
    at,
    act,
    by,
    role: 'county-signer',
    from: to,
    to,
    revision,
    digest: revision,
  });
  const longest: Submission = {
    key: keyOf('340825'),
    state: 'to-explain',
    revisions: times(MOST_REVISIONS, (number) => ({
      number,
      sha256: revision,
      fileName: '名'.repeat(200),
      size: 20_000_000,
      uploadedBy: by,
      receivedAt: at,
      receipt: 'HZ-2018Q3-340825-20181008112000-9F86D081',
      check: {
        at,
        edition: '2018Q1',
        outcome: 'passed',
        demands: { signs: ['township', 'county'], explain: true },
        rowsRead: 200_000,
        rowsAccepted: 200_000,
        faults: { A: 0, B: 100, C: 100, D: 100 },
        content: revision.slice(0, 32),
      },
    })),
    current: revision,
    doubts: { total: MOST_EXPLAINED, faults: times(MOST_EXPLAINED, () => revision.slice(0, 32)) },
    explanations: times(MOST_EXPLANATIONS, () => ({
      fault: revision.slice(0, 32),
      sheet: '表'.repeat(10),
      cell: 'AA100000',
      text: '字'.repeat(LONGEST),
      by,
      at,
      revision,
      review: { by, at, verdict: 'rejected', reason: '字'.repeat(LONGEST_FINDING) },
    })),
    returns: times(MOST_RETURNS, () => ({
      revision,
      received: 1,
      cells: times(MOST_NAMED_CELLS, () => ({ sheet: '表'.repeat(10), cell: 'AA100000' })),
      reason: '字'.repeat(LONGEST_REASON),
      by,
      role: 'city-office',
      at,
    })),
    former: times(MOST_RETURNS, () => ({
      revision,
      by,
      at,
      printed: times(2, () => `county-quarterly.2018Q3.340825.${revision.slice(0, 12)}.xlsx`),
      recalledAt: at,
    })),
    history: [
      ...times(MOST_REVISIONS, () => entry('receive', 'received')),
      ...times(MOST_REVISIONS, () => entry('check', 'to-explain')),
      ...times(2 * MOST_REVISIONS, () => entry('sign-county', 'county-signed')),
      ...times(MOST_EXPLANATIONS, () => entry('explain', 'to-explain')),
      ...times(MOST_EXPLANATIONS, () => entry('review-explanations', 'to-explain')),
      ...times(3 * MOST_RETURNS, () => entry('return', 'county-signed')),
    ],
  };
  expect(Buffer.byteLength(JSON.stringify(longest))).toBeLessThan(400_000);
});
