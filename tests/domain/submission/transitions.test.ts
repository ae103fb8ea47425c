import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptRevision } from '../../../shared/submission/accept-revision.ts';
import type { Decision } from '../../../shared/submission/decision.ts';
import { receiveUpload } from '../../../shared/submission/receive-upload.ts';
import { recordCheck } from '../../../shared/submission/record-check.ts';
import { recordPrinting } from '../../../shared/submission/record-printing.ts';
import type { RevisionCheck } from '../../../shared/submission/revision.ts';
import { revisionOf, type Submission } from '../../../shared/submission/submission.ts';
import { transitions } from '../../../shared/submission/transitions.ts';
import { unfinishedSince } from '../../../shared/submission/unfinished-since.ts';
import { fakeHash, instantAt, keyOf } from '../../storage/example-submission.ts';

type Step =
  | { act: 'receive'; file: number; by: string }
  | { act: 'check'; file: number; outcome: RevisionCheck['outcome'] }
  | { act: 'accept'; file: number; by: string }
  | { act: 'print' };

const key = keyOf('340825');
const file = fc.integer({ min: 1, max: 4 });
const person = fc.constantFrom('a', 'b', 'c');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('receive' as const), file, by: person }),
  fc.record({
    act: fc.constant('check' as const),
    file,
    outcome: fc.constantFrom('unreadable' as const, 'refused' as const, 'passed' as const),
  }),
  fc.record({ act: fc.constant('accept' as const), file, by: person }),
  fc.record({ act: fc.constant('print' as const) }),
);

function checkOf(outcome: RevisionCheck['outcome']): RevisionCheck {
  const bound = { at: instantAt(30), edition: '2018Q1' };
  if (outcome === 'unreadable')
    return { ...bound, outcome, refusal: { kind: 'empty', message: '空文件。', todo: '请重新上传。' } };
  const faults = { A: outcome === 'refused' ? 1 : 0, B: 0, C: 0, D: 0 };
  return { ...bound, outcome, rowsRead: 1, rowsAccepted: 1, faults, content: 'c' };
}

/** Undefined where the step cannot come about: no message without its revision, no printing without acceptance. */
function decide(now: Submission | undefined, step: Step): Decision<Submission> | undefined {
  const at = instantAt(30);
  switch (step.act) {
    case 'receive': {
      const upload = { sha256: fakeHash(step.file), fileName: '季报.xlsx', size: 1, by: step.by };
      return receiveUpload(now, key, upload, at);
    }
    case 'check': {
      const sha256 = fakeHash(step.file);
      if (!now || !revisionOf(now, sha256)) return undefined;
      return recordCheck(now, sha256, checkOf(step.outcome), 'system');
    }
    case 'accept':
      return acceptRevision(now, fakeHash(step.file), step.by, at);
    case 'print':
      return now?.acceptance && recordPrinting(now, ['form.pdf'], 'system', at);
  }
}

function mustHold(now: Submission): void {
  const passed = now.revisions.filter(({ check }) => check?.outcome === 'passed');
  expect(now.revisions.map(({ number }) => number)).toEqual(now.revisions.map((_, at) => at + 1));
  expect(new Set(now.revisions.map(({ sha256 }) => sha256)).size).toBe(now.revisions.length);
  let state: string = 'expected';
  for (const entry of now.history) {
    const { from, to }: { from: readonly string[]; to: readonly string[] } = transitions[entry.act];
    expect(entry.from).toBe(state);
    expect(from).toContain(entry.from);
    expect(to).toContain(entry.to);
    state = entry.to;
  }
  expect(state).toBe(now.state);
  if (now.acceptance) {
    expect(now.state).toBe('accepted');
    expect(now.acceptance.revision).toBe(now.current);
    expect(revisionOf(now, now.current)).toMatchObject({ check: { outcome: 'passed' } });
    expect(revisionOf(now, now.current)?.uploadedBy).not.toBe(now.acceptance.by);
  } else {
    expect(now.current).toBe(passed.at(-1)?.sha256);
    const latest = now.revisions.at(-1);
    expect(now.state).toBe(!latest?.check ? 'received' : passed.length > 0 ? 'submitted' : 'refused');
  }
  const waits = now.revisions.some(({ check }) => !check) || (now.acceptance && !now.printed);
  expect(unfinishedSince(now) !== undefined).toBe(waits === undefined ? false : waits);
}

describe('a submission, whatever happens to it in whatever order', () => {
  it('keeps its revisions, its history and its pointer in agreement', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let now: Submission | undefined;
        for (const one of steps) {
          const decision = decide(now, one);
          if (decision?.kind === 'change') {
            const { next } = decision;
            expect(next.history).toHaveLength((now?.history.length ?? 0) + 1);
            expect(next.history.slice(0, -1)).toEqual(now?.history ?? []);
            // What was received is never touched again; a check is given once.
            for (const before of now?.revisions ?? []) {
              const { check, ...facts } = before;
              expect(revisionOf(next, before.sha256)).toMatchObject(facts);
              if (check) expect(revisionOf(next, before.sha256)?.check).toEqual(check);
            }
            if (now?.acceptance) expect(next.acceptance).toEqual(now.acceptance);
            mustHold(next);
            // The same again has no second effect.
            expect(decide(next, one)?.kind).not.toBe('change');
            now = next;
          } else if (decision?.kind === 'refused') {
            expect(decision.refusal.message).toMatch(/[一-龥]/);
            expect(decision.refusal.todo).toMatch(/[一-龥]/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('ends the same in whatever order its checks come in', () => {
    const outcomes = fc.array(fc.constantFrom('unreadable' as const, 'refused' as const, 'passed' as const), {
      minLength: 1,
      maxLength: 5,
    });
    const shuffled = outcomes.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(
          all.map((_, at) => at),
          { minLength: all.length },
        ),
      ),
    );
    const play = (all: RevisionCheck['outcome'][], order: number[]) => {
      let now: Submission | undefined;
      const take = (one: Step) => {
        const decision = decide(now, one);
        if (decision?.kind === 'change') now = decision.next;
      };
      for (const at of all.keys()) take({ act: 'receive', file: at + 1, by: 'a' });
      for (const at of order) take({ act: 'check', file: at + 1, outcome: all[at] ?? 'refused' });
      return { state: now?.state, current: now?.current, revisions: now?.revisions };
    };
    fc.assert(
      fc.property(shuffled, ([all, order]) => {
        expect(play(all, order)).toEqual(
          play(
            all,
            all.map((_, at) => at),
          ),
        );
      }),
    );
  });
});

describe('an acceptance', () => {
  const until = (...steps: Step[]): Submission => {
    let now: Submission | undefined;
    for (const one of steps) {
      const decision = decide(now, one);
      if (decision?.kind !== 'change') throw new Error(`${one.act} changes nothing`);
      now = decision.next;
    }
    if (!now) throw new Error('no steps');
    return now;
  };
  const codeOf = (now: Submission | undefined, sha256: string, by: string) => {
    const decision = acceptRevision(now, sha256, by, instantAt(40));
    return decision.kind === 'refused' ? decision.refusal.code : decision.kind;
  };
  const passed = until({ act: 'receive', file: 1, by: 'a' }, { act: 'check', file: 1, outcome: 'passed' });

  it('is by another person, of the file that counts, once', () => {
    expect(codeOf(undefined, fakeHash(1), 'b')).toBe('nothing-to-accept');
    expect(codeOf(until({ act: 'receive', file: 1, by: 'a' }), fakeHash(1), 'b')).toBe('not-checked-yet');
    expect(codeOf(passed, fakeHash(2), 'b')).toBe('not-current');
    expect(codeOf(passed, fakeHash(1), 'a')).toBe('four-eyes');
    expect(codeOf(passed, fakeHash(1), 'b')).toBe('change');
    const decision = acceptRevision(passed, fakeHash(1), 'b', instantAt(40));
    const accepted = decision.kind === 'change' ? decision.next : undefined;
    expect(codeOf(accepted, fakeHash(1), 'b')).toBe('nothing');
    expect(codeOf(accepted, fakeHash(1), 'c')).toBe('already-accepted');
  });

  it('closes the submission to new files, and not to the receipt of an old one', () => {
    const decision = acceptRevision(passed, fakeHash(1), 'b', instantAt(40));
    if (decision.kind !== 'change') throw new Error('not accepted');
    const late = decide(decision.next, { act: 'receive', file: 2, by: 'a' });
    expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'already-accepted' } });
    expect(decide(decision.next, { act: 'receive', file: 1, by: 'a' })?.kind).toBe('nothing');
  });
});
