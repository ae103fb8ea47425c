import type { Refusal, RefusalCode } from '../access/refusal.ts';
import type { Instant } from '../period/instant.ts';
import { advance, isOpenTo } from './advance.ts';
import type { Decision } from './decision.ts';
import { revisionOf, type Submission } from './submission.ts';

function refuse(code: RefusalCode, message: string, todo: string): { kind: 'refused'; refusal: Refusal } {
  return { kind: 'refused', refusal: { code, message, todo } };
}

const LOOK_AGAIN = '请刷新页面，核对当前有效的文件后再审核。';

/**
 * 审核通过 of the revision that the person has seen: what is accepted is what was shown. The one who reported may
 * not accept (不得自报自审).
 */
export function acceptRevision(
  before: Submission | undefined,
  sha256: string,
  by: string,
  at: Instant,
): Decision<Submission> {
  if (!before) return refuse('nothing-to-accept', '该报送尚未上传文件。', '请通知填报单位按期报送。');
  const { acceptance } = before;
  if (acceptance) {
    if (acceptance.revision === sha256 && acceptance.by === by) return { kind: 'nothing', now: before };
    return refuse('already-accepted', '该报送已经审核通过。', '无需重复审核，请刷新页面查看审核记录。');
  }
  if (before.state === 'received')
    return refuse('not-checked-yet', '填报单位刚上传了新的文件，正在校验。', '请待校验完成后再审核。');
  if (!isOpenTo(before.state, 'accept'))
    return refuse(
      'nothing-to-accept',
      '最近上传的文件校验未通过，没有可以审核的数据。',
      '请通知填报单位改正后重新上传。',
    );
  if (before.current !== sha256)
    return refuse('not-current', '您审核的文件已不是当前有效的文件。', LOOK_AGAIN);
  if (revisionOf(before, sha256)?.uploadedBy === by)
    return refuse('four-eyes', '不得审核本人报送的数据。', '请由其他审核人员办理。');
  const step = { at, act: 'accept', by, to: 'accepted', revision: sha256 } as const;
  return { kind: 'change', next: advance(before, step, { acceptance: { revision: sha256, by, at } }) };
}
