import { describe, expect, it } from 'vitest';
import type { AssessmentRun } from '../../../shared/assessment/run/assessment-run.ts';
import {
  publishRun,
  recordPublication,
  recordResult,
  requestRun,
  runUnfinishedSince,
} from '../../../shared/assessment/run/run-decisions.ts';
import type { Period } from '../../../shared/period/period.ts';
import { changed, instantAt } from '../../storage/example-submission.ts';

const asked = { scheme: 'anqing-2018', period: '2018' as Period, city: '340800' };
const requested = changed(requestRun(undefined, asked, 'a', instantAt(1)));
const draft = changed(recordResult(requested, { content: 'c', blockers: [] }, 'system', instantAt(2)));
const blocked = changed(
  recordResult(requested, { content: 'c', blockers: ['缺数'] }, 'system', instantAt(2)),
);
const publish = (run: AssessmentRun | undefined, by: string, version = 1) => {
  const decision = publishRun(run, { scheme: asked.scheme, period: asked.period, version }, by, instantAt(3));
  return decision.kind === 'refused' ? decision.refusal.code : decision.kind;
};

describe('a run', () => {
  it('is one as long as it waits, and another once it is computed', () => {
    expect(requestRun(requested, asked, 'b', instantAt(2))).toEqual({ kind: 'nothing', now: requested });
    expect(changed(requestRun(draft, asked, 'b', instantAt(5))).pointer.version).toBe(2);
    expect(changed(requestRun(blocked, asked, 'b', instantAt(5))).pointer.version).toBe(2);
  });

  it('keeps its first result', () => {
    expect(recordResult(draft, { content: 'other', blockers: ['x'] }, 's', instantAt(9))).toEqual({
      kind: 'nothing',
      now: draft,
    });
  });

  it('is published by another person, when nothing blocks it, and only the newest', () => {
    expect(publish(requested, 'b')).toBe('not-a-draft');
    expect(publish(blocked, 'b')).toBe('not-a-draft');
    expect(publish(draft, 'a')).toBe('four-eyes');
    expect(publish(draft, 'b', 2)).toBe('not-current');
    expect(publish(undefined, 'b')).toBe('not-current');
    expect(publish(draft, 'b')).toBe('change');
  });

  it('is published once, and says what it waits for until then', () => {
    const pointer = { scheme: asked.scheme, period: asked.period, version: 1 };
    const publishing = changed(publishRun(draft, pointer, 'b', instantAt(3)));
    expect(publish(publishing, 'c')).toBe('nothing');
    const published = changed(recordPublication(publishing, ['r.pdf'], 'system', instantAt(4)));
    expect(recordPublication(published, ['other'], 'system', instantAt(9)).kind).toBe('nothing');
    expect([requested, draft, blocked, publishing, published].map(runUnfinishedSince)).toEqual([
      instantAt(1),
      undefined,
      undefined,
      instantAt(3),
      undefined,
    ]);
    expect(published.history.map(({ act, by }) => `${act} ${by}`)).toEqual([
      'request a',
      'compute system',
      'publish b',
      'print system',
    ]);
  });
});
