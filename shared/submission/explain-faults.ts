import type { Actor } from '../access/actor.ts';
import type { Fault } from '../evidence/fault.ts';
import type { Instant } from '../period/instant.ts';
import type { Sha256 } from '../record/sha256.ts';
import { advance, isOpenTo } from './advance.ts';
import { type Decision, refuse } from './decision.ts';
import type { Explanation } from './explanation.ts';
import { MOST_EXPLAINED } from './record-check.ts';
import { standingExplanations } from './standing-facts.ts';
import type { Submission } from './submission.ts';

/** Characters of an explanation. */
export const SHORTEST = 6;
export const LONGEST = 200;
/** Published limit: with those that were rejected or have lapsed, an item holds no more. */
export const MOST_EXPLANATIONS = 100;

/** What somebody says about the fault of this id. */
export type Said = { fault: string; text: string };

const lengthOf = (text: string) => [...text.trim()].length;

/**
 * 说明 for B and C faults of the revision that the person has seen; `faults` are that revision's. All are taken or
 * none. The same words again change nothing; other words are refused while the first ones stand.
 */
export function explainFaults(
  before: Submission | undefined,
  sha256: string,
  said: readonly Said[],
  faults: readonly Fault[],
  by: Actor,
  at: Instant,
  sha256Of: Sha256,
): Decision<Submission> {
  if (!before || before.current === undefined)
    return refuse('nothing-to-explain', '没有需要说明的文件。', '请先上传文件，待校验完成后再说明。');
  if (before.state === 'received')
    return refuse('not-checked-yet', '刚上传的文件正在校验。', '请待校验完成后再说明。');
  if (before.current !== sha256)
    return refuse('not-current', '您说明的文件已不是当前有效的文件。', '请刷新页面，按当前文件的差错说明。');
  const standing = new Map(standingExplanations(before).map((one) => [one.fault, one.text]));
  const fresh = [...new Map(said.map((one) => [one.fault, one.text.trim()]))].filter(
    ([fault, text]) => standing.get(fault) !== text,
  );
  if (fresh.length === 0) return { kind: 'nothing', now: before };
  if (!isOpenTo(before.state, 'explain'))
    return refuse(
      'nothing-to-explain',
      '该报送已经签字或审核，不能再补充说明。',
      '确需补充的，请联系签字人或审核人员办理退回。',
    );
  const placed = new Map(faults.map((fault) => [fault.id, fault]));
  const open = new Set(before.doubts?.faults);
  const added: Explanation[] = [];
  for (const [id, text] of fresh) {
    const fault = placed.get(id);
    if (!fault || !open.has(id))
      return refuse(
        'unknown-fault',
        before.doubts && before.doubts.faults.length === 0
          ? `差错超过 ${MOST_EXPLAINED} 条，不能逐条说明。`
          : '所说明的差错不在当前文件的B级、C级差错之列。',
        '请刷新页面，按当前文件的差错清单说明；差错较多的，请先改正文件。',
      );
    if (standing.has(id))
      return refuse(
        'already-explained',
        '其中有差错已经说明过。',
        '确需改写的，请联系审核说明的人员先予退回该条说明。',
      );
    if (lengthOf(text) < SHORTEST || lengthOf(text) > LONGEST)
      return refuse(
        'too-short',
        `每条说明应为 ${SHORTEST} 至 ${LONGEST} 个字。`,
        '请写明实际情况和原因，不要只写“属实”“无误”。',
      );
    const { sheet, cell } = fault;
    const place = cell === undefined ? { sheet } : { sheet, cell };
    added.push({ fault: id, ...place, text, by: by.person, at, revision: sha256 });
  }
  const explanations = [...(before.explanations ?? []), ...added];
  if (explanations.length > MOST_EXPLANATIONS)
    return refuse(
      'too-many-explanations',
      `该报送的说明累计超过 ${MOST_EXPLANATIONS} 条。`,
      '请改正文件中的差错后重新上传。',
    );
  const digest = sha256Of(JSON.stringify(fresh));
  const step = { at, act: 'explain', by, revision: sha256, digest } as const;
  return { kind: 'change', next: advance(before, step, { explanations }) };
}
