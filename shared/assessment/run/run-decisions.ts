import type { DivisionCode } from '../../division/division.ts';
import type { Instant } from '../../period/instant.ts';
import type { Period } from '../../period/period.ts';
import type { Decision } from '../../submission/decision.ts';
import { type AssessmentRun, entryOf, type RunEntry, type RunPointer } from './assessment-run.ts';

function step(run: AssessmentRun, entry: RunEntry, changes: Partial<AssessmentRun> = {}): AssessmentRun {
  return { ...run, ...changes, state: entry.to, history: [...run.history, entry] };
}

/** A run is asked for. While one is waiting to be computed, asking again leads to that one. */
export function requestRun(
  latest: AssessmentRun | undefined,
  asked: { scheme: string; period: Period; city: DivisionCode },
  by: string,
  at: Instant,
): Decision<AssessmentRun> {
  if (latest?.state === 'requested') return { kind: 'nothing', now: latest };
  const { scheme, period, city } = asked;
  const pointer = { scheme, period, version: (latest?.pointer.version ?? 0) + 1 };
  const next: AssessmentRun = {
    pointer,
    city,
    state: 'requested',
    history: [{ at, act: 'request', by, to: 'requested' }],
  };
  return { kind: 'change', next };
}

/** The result is stored as `content`; with blockers it can be looked at and never published. */
export function recordResult(
  run: AssessmentRun | undefined,
  result: { content: string; blockers: readonly string[] },
  by: string,
  at: Instant,
): Decision<AssessmentRun> {
  if (!run) throw new RangeError('a result without its run');
  if (run.state !== 'requested') return { kind: 'nothing', now: run };
  const to = result.blockers.length > 0 ? 'blocked' : 'draft';
  return { kind: 'change', next: step(run, { at, act: 'compute', by, to }, result) };
}

/** 公布. The one who ran it may not publish it; only the newest run, which is what people have been looking at. */
export function publishRun(
  run: AssessmentRun | undefined,
  asked: RunPointer,
  by: string,
  at: Instant,
): Decision<AssessmentRun> {
  if (run?.pointer.version !== asked.version)
    return {
      kind: 'refused',
      refusal: {
        code: 'not-current',
        message: '要公布的考核结果不是最新一次计算的结果。',
        todo: '请刷新页面，核对最新结果后再公布。',
      },
    };
  if (run.state === 'publishing' || run.state === 'published') return { kind: 'nothing', now: run };
  if (run.state !== 'draft')
    return {
      kind: 'refused',
      refusal: {
        code: 'not-a-draft',
        message: run.state === 'requested' ? '考核结果正在计算。' : '考核结果尚有未解决的问题，不能公布。',
        todo: run.state === 'requested' ? '请待计算完成后再公布。' : '请按所列问题补齐数据后重新计算。',
      },
    };
  if (entryOf(run, 'request')?.by === by)
    return {
      kind: 'refused',
      refusal: {
        code: 'four-eyes',
        message: '发起计算的人员不得公布同一次考核结果。',
        todo: '请由其他审核人员公布。',
      },
    };
  return { kind: 'change', next: step(run, { at, act: 'publish', by, to: 'publishing' }) };
}

/** All documents are stored; `reports` are their ids. */
export function recordPublication(
  run: AssessmentRun | undefined,
  reports: readonly string[],
  by: string,
  at: Instant,
): Decision<AssessmentRun> {
  if (!run) throw new RangeError('a publication without its run');
  if (run.state !== 'publishing') return { kind: 'nothing', now: run };
  return { kind: 'change', next: step(run, { at, act: 'print', by, to: 'published' }, { reports }) };
}

/** Since when the run waits for a message to arrive; undefined when it does not. */
export function runUnfinishedSince(run: AssessmentRun): Instant | undefined {
  if (run.state !== 'requested' && run.state !== 'publishing') return undefined;
  return run.history.at(-1)?.at;
}
