import type { Actor } from '../access/actor.ts';
import type { Instant } from '../period/instant.ts';
import { advance, isOpenTo } from './advance.ts';
import { type Decision, type Refused, refuse } from './decision.ts';
import { officeNames } from './demands.ts';
import { demandsOn, hasReported, hasSigned, signatureOf, standingExplanations } from './standing-facts.ts';
import type { Submission } from './submission.ts';

/** What is still missing of signatures and explanations; LY-143 */
function missing(submission: Submission): Refused | undefined {
  const { signs, explain } = demandsOn(submission);
  const unsigned = signs.filter((office) => !signatureOf(submission, office));
  if (unsigned.length > 0)
    return refuse(
      'signature-missing',
      `本表还缺${unsigned.map((office) => officeNames[office]).join('、')}签字。`,
      '请通知签字人核对后签字，再行审核。',
    );
  const open = standingExplanations(submission).filter(({ review }) => !review).length;
  if (explain && open > 0)
    return refuse('explanation-missing', `还有 ${open} 条差错说明未审核。`, '请逐条审核说明后，再行审核。');
  return undefined;
}

/**
 * 审核通过 of the revision that the person has seen: what is accepted is what was shown. Who reported or signed may
 * not accept (不得自报自审). `verification` is drawn at random by the caller and stays with this acceptance.
 */
export function acceptRevision(
  before: Submission | undefined,
  sha256: string,
  by: Actor,
  at: Instant,
  verification?: string,
): Decision<Submission> {
  if (!before) return refuse('nothing-to-accept', '该报送尚未上传文件。', '请通知填报单位按期报送。');
  const { acceptance } = before;
  if (acceptance) {
    if (acceptance.revision === sha256 && acceptance.by === by.person)
      return { kind: 'nothing', now: before };
    return refuse('already-accepted', '该报送已经审核通过。', '无需重复审核，请刷新页面查看审核记录。');
  }
  if (before.state === 'received')
    return refuse('not-checked-yet', '填报单位刚上传了新的文件，正在校验。', '请待校验完成后再审核。');
  if (before.state === 'returned')
    return refuse('nothing-to-accept', '该报送已经退回，尚未重新上报。', '请待填报单位改正后重新上报。');
  if (before.state === 'to-explain')
    return refuse('explanation-missing', '还有差错没有说明。', '请通知填报单位逐条说明后再审核。');
  if (!isOpenTo(before.state, 'accept'))
    return refuse(
      'nothing-to-accept',
      '最近上传的文件校验未通过，没有可以审核的数据。',
      '请通知填报单位改正后重新上传。',
    );
  if (before.current !== sha256)
    return refuse(
      'not-current',
      '您审核的文件已不是当前有效的文件。',
      '请刷新页面，核对当前有效的文件后再审核。',
    );
  if (hasReported(before, by.person) || hasSigned(before, by.person))
    return refuse('four-eyes', '不得审核本人报送或签字的数据。', '请由其他审核人员办理。');
  const lacking = missing(before);
  if (lacking) return lacking;
  const step = { at, act: 'accept', by, revision: sha256 } as const;
  return {
    kind: 'change',
    next: advance(before, step, {
      acceptance: {
        revision: sha256,
        by: by.person,
        at,
        ...(verification === undefined ? {} : { verification }),
      },
    }),
  };
}
