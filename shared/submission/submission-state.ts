/** `expected` is also the state of a submission of which nothing is stored yet. */
export type SubmissionState =
  | 'expected'
  | 'received'
  | 'refused'
  | 'to-explain'
  | 'submitted'
  | 'township-signed'
  | 'county-signed'
  | 'accepted'
  | 'sealed'
  | 'returned';

/** The states as people read them, in the order in which a submission usually goes through them. */
export const stateNames: Readonly<Record<SubmissionState, string>> = {
  expected: '应报未报',
  received: '待校验',
  refused: '校验未通过',
  'to-explain': '待说明',
  submitted: '已上报',
  'township-signed': '乡镇已签字',
  'county-signed': '县级已签字',
  accepted: '审核通过',
  sealed: '已封存',
  returned: '已退回',
};
