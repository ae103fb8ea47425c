/** The codes of the municipal record and the words offices use for them. */
// AQ-97: the nine matters, in the order of the document.
export const MATTERS = {
  notice: '通报',
  interview: '约谈',
  inspection: '督查',
  visit: '暗访',
  dispatch: '工作调度',
  rectification: '问题整改',
  reporting: '材料和信息报送',
  task: '交办事项落实',
  petition: '信访件办结',
} as const;
export const LEVELS = { province: '省级', city: '市级' } as const;
export const SEVERITIES = { ordinary: '一般', serious: '较重', grave: '严重' } as const;
export const OUTCOMES = {
  problem: '存在问题',
  'on-time': '按期办结',
  late: '逾期办结',
  open: '到期未办结',
  running: '未到期办理中',
  praise: '表扬',
} as const;

export type Matter = keyof typeof MATTERS;
export type Level = keyof typeof LEVELS;
export type EventSeverity = keyof typeof SEVERITIES;
export type Outcome = keyof typeof OUTCOMES;
