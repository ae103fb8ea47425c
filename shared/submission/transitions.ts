import type { Action } from '../access/permissions.ts';
import type { SubmissionState } from './submission-state.ts';

type Transition = {
  /** As people call it. */
  name: string;
  /** From which states it may start, and where it may end from each. */
  moves: Partial<Record<SubmissionState, readonly SubmissionState[]>>;
  /** Who may: the roles of this permission, over the unit. */
  action: Action;
  /** What must hold besides, in words; the decision of the same name holds it. */
  condition: string;
};

/** Where a file that passed its check may stand. */
const PASSED = ['to-explain', 'submitted'] as const;

/**
 * What may happen to a submission: the one declaration. `advance` and `isOpenTo` hold every decision
 * to it, the decision becomes a write on the condition that nothing changed meanwhile, docs/submission-states.md is
 * printed from it. A check may find the submission further on (a late message about an older revision) and then leaves the state as
 * it is; a refused upload falls back to where the revision that still counts had got to.
 */
export const transitions = {
  receive: {
    name: '上传',
    moves: {
      expected: ['received'],
      received: ['received'],
      refused: ['received'],
      'to-explain': ['received'],
      submitted: ['received'],
      'township-signed': ['received'],
      'county-signed': ['received'],
      returned: ['received'],
    },
    action: 'submit-form',
    condition: '文件内容与已收文件都不相同；原有签字随新文件生效而失效',
  },
  check: {
    name: '校验',
    moves: {
      received: ['received', 'refused', ...PASSED, 'township-signed', 'county-signed'],
      refused: ['refused', ...PASSED],
      'to-explain': PASSED,
      submitted: PASSED,
      'township-signed': ['township-signed', ...PASSED],
      'county-signed': ['county-signed', ...PASSED],
      accepted: ['accepted'],
      sealed: ['sealed'],
      returned: ['returned'],
    },
    action: 'check-submission',
    condition: '有A级差错的不予接收；退回后重报的，只可改动退回时指明的格',
  },
  explain: {
    name: '说明差错',
    moves: { 'to-explain': PASSED, submitted: ['submitted'] },
    action: 'explain-faults',
    condition: '针对当前文件的B级、C级差错，逐条说明，每条不少于6个字',
  },
  'review-explanations': {
    name: '审核说明',
    moves: {
      'to-explain': ['to-explain'],
      submitted: PASSED,
      'township-signed': ['township-signed', ...PASSED],
      'county-signed': ['county-signed', ...PASSED],
    },
    action: 'review-explanations',
    condition: '由未参与填报和说明的人审核；不采纳的，签字失效',
  },
  'sign-township': {
    name: '乡镇签字',
    moves: { submitted: ['township-signed'] },
    action: 'sign-township',
    condition: '本表要求乡镇主要负责人签字；签字人未填报；所签即所见',
  },
  'sign-county': {
    name: '县级签字',
    moves: { submitted: ['county-signed'], 'township-signed': ['county-signed'] },
    action: 'sign-county',
    condition: '本表要求县级主要负责人签字；要求乡镇签字的，乡镇已签；签字人未填报、未签字；所签即所见',
  },
  accept: {
    name: '审核通过',
    moves: { submitted: ['accepted'], 'township-signed': ['accepted'], 'county-signed': ['accepted'] },
    action: 'accept-submission',
    condition: '要求的签字齐全，说明均已采纳；审核人未填报、未签字；所审即所见',
  },
  return: {
    name: '退回',
    moves: { submitted: ['returned'], 'township-signed': ['returned'], 'county-signed': ['returned'] },
    action: 'return-submission',
    condition: '指明要求修改的格（至少一格）和理由',
  },
  recall: {
    name: '撤销审核并退回',
    moves: { accepted: ['returned'] },
    action: 'recall-acceptance',
    condition: '指明要求修改的格（至少一格）和理由；重报审核通过后，原文件即被取代',
  },
  print: {
    name: '打印报表',
    moves: { accepted: ['accepted'], sealed: ['sealed'] },
    action: 'write-report',
    condition: '每次审核通过后打印一次',
  },
  seal: {
    name: '封存',
    moves: { accepted: ['sealed'] },
    action: 'seal-submission',
    condition: '封存的即审核通过的文件；封存后不得退回',
  },
} as const satisfies Record<string, Transition>;

export type SubmissionAct = keyof typeof transitions;
