import type { Actor } from '../access/actor.ts';
import type { Instant } from '../period/instant.ts';
import { advance } from './advance.ts';
import { type Decision, refuse } from './decision.ts';
import type { Submission } from './submission.ts';

/** 封存 of the revision that was accepted: from now on it cannot be returned. */
export function sealRevision(
  before: Submission | undefined,
  sha256: string,
  by: Actor,
  at: Instant,
): Decision<Submission> {
  if (!before?.acceptance) return refuse('not-accepted', '该报送尚未审核通过，不能封存。', '请先审核通过。');
  if (before.acceptance.revision !== sha256)
    return refuse(
      'not-current',
      '您要封存的文件已不是审核通过的文件。',
      '请刷新页面，核对审核通过的文件后再封存。',
    );
  if (before.sealedAt) return { kind: 'nothing', now: before };
  const step = { at, act: 'seal', by, revision: sha256 } as const;
  return { kind: 'change', next: advance(before, step, { sealedAt: at }) };
}
