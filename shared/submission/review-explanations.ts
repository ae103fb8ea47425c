import type { Actor } from '../access/actor.ts';
import type { Instant } from '../period/instant.ts';
import type { Sha256 } from '../record/sha256.ts';
import { advance, isOpenTo } from './advance.ts';
import { type Decision, refuse } from './decision.ts';
import { type Explanation, isStanding } from './explanation.ts';
import { hasReported } from './standing-facts.ts';
import type { Submission } from './submission.ts';

/** Characters of a reason. */
export const LONGEST_FINDING = 100;

/** What somebody finds of the explanation of a fault; a rejection says why. */
export type Finding = { fault: string; verdict: 'accepted' | 'rejected'; reason?: string };

function isFound({ review }: Explanation, { verdict }: Finding, by: Actor): boolean {
  return review?.verdict === verdict && review.by === by.person;
}

/**
 * 审核说明, by somebody who neither reported nor explained. All findings are taken or none. A rejected explanation no
 * longer speaks for its fault, and what was signed with it is signed no more.
 */
export function reviewExplanations(
  before: Submission | undefined,
  sha256: string,
  findings: readonly Finding[],
  by: Actor,
  at: Instant,
  sha256Of: Sha256,
): Decision<Submission> {
  if (!before || before.current === undefined)
    return refuse('nothing-to-explain', '没有可以审核的说明。', '请待填报单位上传文件并说明后再审核。');
  if (before.current !== sha256)
    return refuse('not-current', '您审核的文件已不是当前有效的文件。', '请刷新页面，核对当前文件的说明。');
  const all = before.explanations ?? [];
  const latest = (fault: string) => all.findLast((one) => one.fault === fault && one.lapsed === undefined);
  const byFault = new Map(findings.map((finding) => [finding.fault, finding]));
  const fresh = [...byFault.values()].filter((finding) => {
    const found = latest(finding.fault);
    return !found || !isFound(found, finding, by);
  });
  if (fresh.length === 0) return { kind: 'nothing', now: before };
  if (!isOpenTo(before.state, 'review-explanations'))
    return refuse('nothing-to-explain', '该报送现在没有可以审核的说明。', '请刷新页面，查看报送的当前状态。');
  if (hasReported(before, by.person))
    return refuse('four-eyes', '不得审核本人参与填报、说明的数据。', '请由其他审核人员办理。');
  const reviewed = new Map<Explanation, Explanation>();
  for (const { fault, verdict, reason } of fresh) {
    const found = latest(fault);
    if (!found || !isStanding(found))
      return refuse('unknown-fault', '其中有差错尚无有效说明。', '请刷新页面，按现有说明审核。');
    if (found.review)
      return refuse('already-explained', '其中有说明已经他人审核。', '请刷新页面，查看审核意见。');
    if ([...(reason ?? '').trim()].length > LONGEST_FINDING || (verdict === 'rejected' && !reason?.trim()))
      return refuse(
        'too-short',
        `不采纳说明的，应写明理由，不超过 ${LONGEST_FINDING} 个字。`,
        '请写明理由，以便填报单位改正或重新说明。',
      );
    const said = reason === undefined ? {} : { reason: reason.trim() };
    reviewed.set(found, { ...found, review: { by: by.person, at, verdict, ...said } });
  }
  const isRejecting = fresh.some(({ verdict }) => verdict === 'rejected');
  const digest = sha256Of(
    JSON.stringify(fresh.map(({ fault, verdict, reason = '' }) => [fault, verdict, reason.trim()])),
  );
  const step = { at, act: 'review-explanations', by, revision: sha256, digest } as const;
  return {
    kind: 'change',
    next: advance(before, step, {
      explanations: all.map((one) => reviewed.get(one) ?? one),
      signatures: isRejecting ? undefined : before.signatures,
    }),
  };
}
