import type { RuleUse } from '../../shared/evidence/coverage.ts';

const KINDS: Readonly<Record<string, string>> = {
  forms: '报表',
  schemes: '考核方案',
  codes: '代码表',
  divisions: '行政区划',
  calendars: '日程',
  gates: '门槛',
  reports: '报告',
  settings: '设置',
};

function fileText({ file, title }: RuleUse): string {
  const [folder = '', ...rest] = file.replace(/\.yaml$/, '').split('/');
  const edition = rest.length > 1 ? ` ${rest.at(-1)}` : '';
  return `${KINDS[folder] ?? folder}${title === undefined ? ` ${rest.join('/')}` : `《${title}》${edition}`}`;
}

/** `报表《…》 2018Q1：行 搬迁户数、审核 R21；考核方案《…》 2018`: each file once, of each place its innermost part. */
export function usesText(uses: readonly RuleUse[]): string {
  const places = Map.groupBy(uses, fileText);
  return [...places]
    .map(([file, those]) => {
      const parts = new Set(those.flatMap(({ place }) => place.at(-1) ?? []));
      return parts.size === 0 ? file : `${file}：${[...parts].join('、')}`;
    })
    .join('；');
}
