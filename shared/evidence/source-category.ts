/** What a rule is about; the words are those of the catalogue of the five documents. */
export const CATEGORIES = {
  registry: '建档立卡',
  identification: '识别认定',
  'exit-review': '退出核查',
  monitoring: '防返贫监测',
  'low-income': '低收入人口',
  pairing: '结对帮扶',
  personnel: '驻村与队伍',
  relocation: '易地搬迁',
  housing: '住房安全',
  education: '教育',
  health: '健康',
  employment: '就业',
  industry: '产业',
  finance: '金融',
  infrastructure: '基础设施',
  'social-security': '社会保障',
  'social-mobilisation': '社会动员',
  funds: '资金',
  'project-library': '项目库',
  'project-assets': '项目资产',
  supervision: '督查整改',
  petitions: '信访',
  'sign-off': '签字认可',
  'data-quality': '数据质量',
  indicators: '指标任务',
  assessment: '考核',
  'rewards-accountability': '结果运用',
  scheduling: '日程',
  governance: '组织领导',
  publicity: '公开宣传',
} as const;

export type SourceCategory = keyof typeof CATEGORIES;

export const SOURCE_CATEGORIES = Object.keys(CATEGORIES) as SourceCategory[];

/** Every rule of these is worked with here: none of them may be set aside. */
export const MUST_BE_USED: ReadonlySet<SourceCategory> = new Set<SourceCategory>([
  'registry',
  'pairing',
  'monitoring',
  'low-income',
  'relocation',
  'housing',
  'funds',
  'project-library',
  'project-assets',
  'supervision',
  'petitions',
  'sign-off',
  'data-quality',
  'indicators',
]);
