import type { Actor } from '../access/actor.ts';
import type { Instant } from '../period/instant.ts';
import type { Sha256 } from '../record/sha256.ts';
import { advance, isOpenTo } from './advance.ts';
import { type Decision, refuse } from './decision.ts';
import { officeNames, type SigningOffice } from './demands.ts';
import { shownText } from './shown-text.ts';
import { demandsOn, hasReported, hasSigned, signatureOf } from './standing-facts.ts';
import type { Submission } from './submission.ts';

/** What the signer had on the screen: the revision, and the hash over all that was shown with it. */
export type Shown = { revision: string; shown: string };

const OFFICE: Partial<Record<Actor['role'], SigningOffice>> = {
  'township-signer': 'township',
  'county-signer': 'county',
};

/** Which signature somebody of this role gives. */
export function officeOf({ role }: Pick<Actor, 'role'>): SigningOffice | undefined {
  return OFFICE[role];
}

/**
 * 签字: 乡镇主要负责人 confirms, then 县级主要负责人 reviews, where the form asks for it (LY-143). Who reported may not
 * sign, nobody signs twice, and what is signed is what was shown.
 */
export function signRevision(
  before: Submission | undefined,
  { revision, shown }: Shown,
  by: Actor,
  at: Instant,
  sha256: Sha256,
): Decision<Submission> {
  const office = officeOf(by);
  if (!office) throw new RangeError(`a ${by.role} has no signature to give`);
  if (!before || before.current === undefined)
    return refuse('nothing-to-sign', '没有可以签字的文件。', '请待填报单位上报并通过校验后再签字。');
  if (before.state === 'received')
    return refuse(
      'not-current',
      '填报单位刚上传了新的文件，正在校验。',
      '请待校验完成，核对新文件后再签字。',
    );
  if (before.current !== revision || sha256(shownText(before) ?? '') !== shown)
    return refuse(
      'not-current',
      '您所见的内容已被替换，没有签字。',
      '请刷新页面，核对当前内容和与上次的差异后再签字。',
    );
  const { signs } = demandsOn(before);
  const own = signatureOf(before, office);
  if (own?.by === by.person) return { kind: 'nothing', now: before };
  if (own) return refuse('already-signed', `${officeNames[office]}已经签字。`, '无需重复签字。');
  if (!signs.includes(office))
    return refuse('nothing-to-sign', `本表不要求${officeNames[office]}签字。`, '无需签字。');
  if (before.state === 'to-explain')
    return refuse('explanation-missing', '还有差错没有说明。', '请待填报单位逐条说明后再签字。');
  const act = office === 'township' ? 'sign-township' : 'sign-county';
  if (!isOpenTo(before.state, act))
    return refuse('nothing-to-sign', '该报送现在不能签字。', '请刷新页面，查看报送的当前状态。');
  if (hasReported(before, by.person) || hasSigned(before, by.person))
    return refuse('four-eyes', '填报人、乡镇签字人、县级签字人不得为同一人。', '请由其他负责人签字。');
  if (office === 'county' && signs.includes('township') && !signatureOf(before, 'township'))
    return refuse('signature-missing', '乡镇主要负责人尚未签字。', '请待乡镇签字后再签字。');
  const signature = { office, revision, shown, by: by.person, at };
  return {
    kind: 'change',
    next: advance(
      before,
      { at, act, by, revision, digest: shown },
      { signatures: [...(before.signatures ?? []), signature] },
    ),
  };
}
