import { type Instant, shanghaiClock } from '../period/instant.ts';
import type { SubmissionKey } from './submission-key.ts';

/**
 * 回执编号, e.g. `HZ-2018Q3-340825-20181008112000-9F86D081`: period, unit, receipt time in Asia/Shanghai, and the
 * first eight digits of the file's SHA-256, so that anybody holding the file can tell that the receipt is for it.
 */
export function receiptNumber(key: SubmissionKey, sha256: string, receivedAt: Instant): string {
  const time = shanghaiClock(receivedAt).replace(/\D/g, '');
  return ['HZ', key.period, key.unit, time, sha256.slice(0, 8).toUpperCase()].join('-');
}
