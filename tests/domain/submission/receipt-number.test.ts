import { expect, it } from 'vitest';
import { parseInstant } from '../../../shared/period/instant.ts';
import { receiptNumber } from '../../../shared/submission/receipt-number.ts';
import { MOST_REVISIONS, receiveUpload } from '../../../shared/submission/receive-upload.ts';
import type { Submission } from '../../../shared/submission/submission.ts';
import { county, fakeHash, instantAt, keyOf, received } from '../../storage/example-submission.ts';

it('says what, whose, when in Asia/Shanghai, and of which file', () => {
  const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
  // 16:30 UTC on the 7th is half past midnight on the 8th in Shanghai.
  const number = receiptNumber(keyOf('340825'), sha256, parseInstant('2018-10-07T16:30:05.999Z'));
  expect(number).toBe('HZ-2018Q3-340825-20181008003005-9F86D081');
});

it('is the first one for the same file, however often and by whomever it is sent again', () => {
  const first = received(keyOf('340825'), 1);
  const upload = { sha256: fakeHash(1), fileName: '另一个名字.xlsx', size: 1000 };
  const again = receiveUpload(first, first.key, upload, county('340825'), instantAt(50));
  expect(again).toEqual({ kind: 'nothing', now: first });
});

it(`is given to ${MOST_REVISIONS} files of a submission and to no more`, () => {
  let submission: Submission | undefined;
  for (let file = 1; file <= MOST_REVISIONS; file += 1)
    submission = received(keyOf('340825'), file, submission, instantAt(1));
  const upload = { sha256: fakeHash(9999), fileName: '季报.xlsx', size: 1 };
  const refused = receiveUpload(submission, keyOf('340825'), upload, county('340825'), instantAt(2));
  expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'too-many-revisions' } });
});
