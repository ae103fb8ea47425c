import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import type { Fault } from '../../../shared/evidence/fault.ts';
import { acceptRevision } from '../../../shared/submission/accept-revision.ts';
import type { Decision } from '../../../shared/submission/decision.ts';
import { type Demands, NO_DEMANDS, type SigningOffice } from '../../../shared/submission/demands.ts';
import { explainFaults } from '../../../shared/submission/explain-faults.ts';
import { isStanding } from '../../../shared/submission/explanation.ts';
import { receiveUpload } from '../../../shared/submission/receive-upload.ts';
import { recordCheck } from '../../../shared/submission/record-check.ts';
import { recordPrinting } from '../../../shared/submission/record-printing.ts';
import { returnRevision } from '../../../shared/submission/return-revision.ts';
import { reviewExplanations } from '../../../shared/submission/review-explanations.ts';
import type { RevisionCheck } from '../../../shared/submission/revision.ts';
import { sealRevision } from '../../../shared/submission/seal-revision.ts';
import { shownText } from '../../../shared/submission/shown-text.ts';
import { signRevision } from '../../../shared/submission/sign-revision.ts';
import { revisionOf, type Submission } from '../../../shared/submission/submission.ts';
import { stateNames } from '../../../shared/submission/submission-state.ts';
import { transitions } from '../../../shared/submission/transitions.ts';
import { unfinishedSince } from '../../../shared/submission/unfinished-since.ts';
import { fakeHash, instantAt, keyOf } from '../../storage/example-submission.ts';

type Step =
  | { act: 'receive'; file: number; by: string }
  | { act: 'check'; file: number; outcome: RevisionCheck['outcome']; doubts: string[] }
  | { act: 'explain'; file: number; by: string; fault: string }
  | { act: 'review'; file: number; by: string; fault: string; verdict: 'accepted' | 'rejected' }
  | { act: 'sign'; file: number; by: string; office: SigningOffice }
  | { act: 'accept'; file: number; by: string }
  | { act: 'return'; file: number; by: string; role: 'county-signer' | 'city-office' }
  | { act: 'print'; file: number }
  | { act: 'seal'; file: number };

const key = keyOf('340825');
const example: Fault = {
  kind: 'rule',
  severity: 'C',
  sheet: '报表',
  cell: 'D8',
  message: '与上期相差较大。',
  todo: '请说明。',
};
const file = fc.integer({ min: 1, max: 4 });
/** 0 is the revision that counts or, while none does, the latest: what people mostly have before them. */
const seen = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, file);
const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const fault = fc.constantFrom('f1', 'f2');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('receive' as const), file, by: person }),
  fc.record({
    act: fc.constant('check' as const),
    file: seen,
    outcome: fc.constantFrom('unreadable' as const, 'refused' as const, 'passed' as const, 'passed' as const),
    doubts: fc.subarray(['f1', 'f2']),
  }),
  fc.record({ act: fc.constant('explain' as const), file: seen, by: person, fault }),
  fc.record({
    act: fc.constant('review' as const),
    file: seen,
    by: person,
    fault,
    verdict: fc.constantFrom('accepted' as const, 'rejected' as const),
  }),
  fc.record({
    act: fc.constant('sign' as const),
    file: seen,
    by: person,
    office: fc.constantFrom('township' as const, 'county' as const),
  }),
  fc.record({ act: fc.constant('accept' as const), file: seen, by: person }),
  fc.record({
    act: fc.constant('return' as const),
    file: seen,
    by: person,
    role: fc.constantFrom('county-signer' as const, 'city-office' as const),
  }),
  fc.record({ act: fc.constant('print' as const), file: seen }),
  fc.record({ act: fc.constant('seal' as const), file: seen }),
);

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
const actor = (person: string, role: Actor['role'] = 'city-office'): Actor => ({ person, role });
const system = actor('system', 'system');

function checkOf(
  outcome: RevisionCheck['outcome'],
  doubts: readonly string[],
  demands: Demands,
): RevisionCheck {
  const bound = { at: instantAt(30), edition: '2018Q1' };
  if (outcome === 'unreadable')
    return { ...bound, outcome, refusal: { kind: 'empty', message: '空文件。', todo: '请重新上传。' } };
  const faults = { A: outcome === 'refused' ? 1 : 0, B: 0, C: doubts.length, D: 0 };
  return { ...bound, outcome, demands, rowsRead: 1, rowsAccepted: 1, faults, content: 'c' };
}

/** Undefined where the step cannot come about: no message without its revision, no printing without acceptance. */
function decide(
  now: Submission | undefined,
  step: Step,
  demands: Demands = NO_DEMANDS,
): Decision<Submission> | undefined {
  const at = instantAt(30);
  const revision =
    step.file === 0 ? (now?.current ?? now?.revisions.at(-1)?.sha256 ?? '') : fakeHash(step.file);
  switch (step.act) {
    case 'receive':
      return receiveUpload(
        now,
        key,
        { sha256: revision, fileName: '季报.xlsx', size: 1 },
        actor(step.by),
        at,
      );
    case 'check': {
      if (!now || !revisionOf(now, revision)) return undefined;
      const check = checkOf(step.outcome, step.doubts, demands);
      return recordCheck(now, revision, { check, doubts: step.doubts }, system);
    }
    case 'explain': {
      const faults = ['f1', 'f2'].map((id) => ({ ...example, id }));
      const said = [{ fault: step.fault, text: '已逐户核实，数字属实。' }];
      return explainFaults(now, revision, said, faults, actor(step.by), at, sha256);
    }
    case 'review': {
      const finding = { fault: step.fault, verdict: step.verdict, reason: '所附材料不足。' };
      return reviewExplanations(now, revision, [finding], actor(step.by), at, sha256);
    }
    case 'sign': {
      const shown = sha256((now && shownText(now)) ?? '');
      return signRevision(now, { revision, shown }, actor(step.by, `${step.office}-signer`), at, sha256);
    }
    case 'accept':
      return acceptRevision(now, revision, actor(step.by), at);
    case 'return': {
      const request = { revision, cells: [{ sheet: '报表', cell: 'D8' }], reason: '与台账不符。' };
      return returnRevision(now, request, new Set(['报表']), actor(step.by, step.role), at, sha256);
    }
    case 'print':
      return now && revisionOf(now, revision) && recordPrinting(now, revision, ['form.pdf'], system, at);
    case 'seal':
      return sealRevision(now, revision, actor('office'), at);
  }
}

function mustHold(now: Submission, demands: Demands): void {
  expect(now.revisions.map(({ number }) => number)).toEqual(now.revisions.map((_, at) => at + 1));
  expect(new Set(now.revisions.map(({ sha256: of }) => of)).size).toBe(now.revisions.length);
  let state: string = 'expected';
  for (const entry of now.history) {
    const { moves }: { moves: Record<string, readonly string[]> } = transitions[entry.act];
    expect(entry.from).toBe(state);
    expect(moves[entry.from]).toContain(entry.to);
    state = entry.to;
  }
  expect(state).toBe(now.state);
  const { acceptance, signatures = [], explanations = [], doubts, returns = [], former = [] } = now;
  const reported = [
    ...now.revisions.map(({ uploadedBy }) => uploadedBy),
    ...explanations.map(({ by }) => by),
  ];
  const current = revisionOf(now, now.current);
  if (current) expect(current.check?.outcome).toBe('passed');
  // Nobody has two of the three parts, and nobody reviews their own words.
  const signers = signatures.map(({ by }) => by);
  expect(new Set(signers).size).toBe(signers.length);
  if (acceptance) {
    expect(['accepted', 'sealed']).toContain(now.state);
    expect(acceptance.revision).toBe(now.current);
    expect([...reported, ...signers]).not.toContain(acceptance.by);
    expect(demands.signs.every((office) => signatures.some((one) => one.office === office))).toBe(true);
  } else {
    expect(now.printed).toBeUndefined();
    const inPlay = now.revisions.slice(returns.at(-1)?.received ?? 0);
    const passed = inPlay.filter(({ check }) => check?.outcome === 'passed');
    expect(now.current).toBe(passed.at(-1)?.sha256);
    if (inPlay.at(-1)?.check === undefined) expect(['received', 'returned']).toContain(now.state);
    else if (passed.length === 0) expect(now.state).toBe('refused');
  }
  for (const { revision, by } of signatures) {
    expect(revision).toBe(now.current);
    expect(now.revisions.map(({ uploadedBy }) => uploadedBy).slice(0, current?.number)).not.toContain(by);
  }
  for (const { review, by } of explanations) expect(review?.by).not.toBe(by);
  const standing = explanations.filter(isStanding).map((one) => one.fault);
  expect(new Set(standing).size).toBe(standing.length);
  if (now.current) for (const one of standing) expect(doubts?.faults).toContain(one);
  const open = (doubts?.total ?? 0) - standing.length;
  if (demands.explain && open > 0) {
    expect(now.state).not.toMatch(/^(submitted|.*-signed|accepted|sealed)$/);
  }
  if (now.state === 'sealed') expect(acceptance).toBeDefined();
  expect(former.every(({ revision }) => returns.some((one) => one.revision === revision))).toBe(true);
  const waits = now.revisions.some(({ check }) => !check) || (acceptance !== undefined && !now.printed);
  expect(unfinishedSince(now) !== undefined).toBe(waits);
}

const demanded: fc.Arbitrary<Demands> = fc.record({
  signs: fc.subarray(['township' as const, 'county' as const]),
  explain: fc.boolean(),
});
const reached = new Set<string>();

describe('a submission, whatever happens to it in whatever order', () => {
  it('keeps its revisions, its history and its pointer in agreement', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), demanded, (steps, demands) => {
        let now: Submission | undefined;
        for (const one of steps) {
          const decision = decide(now, one, demands);
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
            if (now?.acceptance && one.act !== 'return') expect(next.acceptance).toEqual(now.acceptance);
            if (now?.state === 'sealed') expect(['check', 'print']).toContain(one.act);
            reached.add(next.state);
            mustHold(next, demands);
            // The same again has no second effect.
            expect(decide(next, one, demands)?.kind).not.toBe('change');
            now = next;
          } else if (decision?.kind === 'refused') {
            expect(decision.refusal.message).toMatch(/[一-龥]/);
            expect(decision.refusal.todo).toMatch(/[一-龥]/);
          }
        }
      }),
      { numRuns: 1500 },
    );
    expect([...reached, 'expected'].sort()).toEqual(Object.keys(stateNames).sort());
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
      for (const at of order) take({ act: 'check', file: at + 1, outcome: all[at] ?? 'refused', doubts: [] });
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
  const codeOf = (now: Submission | undefined, of: string, by: string) => {
    const decision = acceptRevision(now, of, actor(by), instantAt(40));
    return decision.kind === 'refused' ? decision.refusal.code : decision.kind;
  };
  const passed = until(
    { act: 'receive', file: 1, by: 'a' },
    { act: 'check', file: 1, outcome: 'passed', doubts: [] },
  );

  it('is by another person, of the file that counts, once', () => {
    expect(codeOf(undefined, fakeHash(1), 'b')).toBe('nothing-to-accept');
    expect(codeOf(until({ act: 'receive', file: 1, by: 'a' }), fakeHash(1), 'b')).toBe('not-checked-yet');
    expect(codeOf(passed, fakeHash(2), 'b')).toBe('not-current');
    expect(codeOf(passed, fakeHash(1), 'a')).toBe('four-eyes');
    expect(codeOf(passed, fakeHash(1), 'b')).toBe('change');
    const decision = acceptRevision(passed, fakeHash(1), actor('b'), instantAt(40));
    const accepted = decision.kind === 'change' ? decision.next : undefined;
    expect(codeOf(accepted, fakeHash(1), 'b')).toBe('nothing');
    expect(codeOf(accepted, fakeHash(1), 'c')).toBe('already-accepted');
  });

  it('closes the submission to new files, and not to the receipt of an old one', () => {
    const decision = acceptRevision(passed, fakeHash(1), actor('b'), instantAt(40));
    if (decision.kind !== 'change') throw new Error('not accepted');
    const late = decide(decision.next, { act: 'receive', file: 2, by: 'a' });
    expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'already-accepted' } });
    expect(decide(decision.next, { act: 'receive', file: 1, by: 'a' })?.kind).toBe('nothing');
  });
});
