import { asideText } from '../../shared/evidence/aside.ts';
import {
  type CoveredRule,
  countByCategory,
  coveredRules,
  type RuleUse,
} from '../../shared/evidence/coverage.ts';
import { CATEGORIES, MUST_BE_USED } from '../../shared/evidence/source-category.ts';
import type { DocumentStatus, RegisteredDocument } from '../../shared/evidence/source-register.ts';
import type { Settings } from '../../templates/read-settings.ts';
import { markdownTable } from './markdown-table.ts';
import { ambiguityTable, checklistTable, povertyLineTable } from './settings-tables.ts';
import { usesText } from './use-text.ts';

/** The five documents that the product was made from; others only lend it codes and figures. */
export const POLICY_DOCUMENTS: readonly string[] = ['SM', 'LY', 'HN', 'GC', 'AQ'];

const STATUS: Record<DocumentStatus, string> = {
  issued: '正式印发',
  draft: '征求意见稿',
  news: '新闻稿',
  article: '署名文章',
  standard: '标准',
  table: '公开资料或统计表',
};

function categoryTable(rules: readonly CoveredRule[]): string {
  const counts = countByCategory(rules);
  return markdownTable(
    ['类别', '条款', '已使用', '未使用（各有理由）', '要求'],
    [
      ...counts.map(({ category, total, used }) => [
        CATEGORIES[category],
        String(total),
        String(used),
        String(total - used),
        MUST_BE_USED.has(category) ? '必须全部使用' : '',
      ]),
      [
        '合计',
        String(rules.length),
        String(counts.reduce((sum, { used }) => sum + used, 0)),
        String(counts.reduce((sum, { total, used }) => sum + total - used, 0)),
        '',
      ],
    ],
  );
}

function answer({ uses, aside }: CoveredRule): string {
  if (uses.length > 0) return usesText(uses);
  return aside === undefined ? '**尚未使用，也未说明理由**' : `不用：${asideText(aside)}`;
}

function documentPart({ document }: RegisteredDocument, rules: readonly CoveredRule[]): string {
  const { id, title, issuer, date, number, status } = document;
  const facts = [issuer, date, number, STATUS[status]].filter((fact) => fact !== undefined);
  const table = markdownTable(
    ['编号', '位置', '类别', '要点', '用在哪里'],
    rules.map((rule) => [rule.id, rule.place, CATEGORIES[rule.category], rule.gist, answer(rule)]),
  );
  return `## ${id} 《${title}》\n\n${facts.join('，')}。\n\n${table}`;
}

/** docs/coverage.md: every registered rule with where it is used or why it is not. */
export function coveragePage(
  documents: readonly RegisteredDocument[],
  uses: ReadonlyMap<string, readonly RuleUse[]>,
  { ambiguities, checklists, povertyLines }: Settings,
): string {
  const parts = documents.map((each) => ({ each, rules: coveredRules(each, uses) }));
  const policy = parts.filter(({ each }) => POLICY_DOCUMENTS.includes(each.document.id));
  const others = parts.filter(
    ({ each, rules }) => !policy.some((one) => one.each === each) && rules.length > 0,
  );
  const all = policy.flatMap(({ rules }) => rules);
  return `${[
    '# 条款使用情况',
    '本页由 `npm run docs:coverage` 生成，请勿手改。条款登记在 `templates/sources/`，“用在哪里”是从 `templates/` 各文件的 `source` 逐个查到的；要点是本系统的概括，不是原文。',
    `五份文件共${all.length}条，按类别：`,
    categoryTable(all),
    '## 文件没有说清的问题',
    '取舍写在 `templates/settings/ambiguities.yaml`，都是本系统默认值（可调），不是文件的规定。',
    ambiguityTable(ambiguities),
    '## 只有名称的清单',
    '内容写在 `templates/settings/checklists.yaml`。',
    checklistTable(checklists),
    '## 贫困标准',
    '写在 `templates/settings/poverty-lines.yaml`；没有可靠出处的年份和地方不登记。',
    povertyLineTable(povertyLines),
    ...[...policy, ...others].map(({ each, rules }) => documentPart(each, rules)),
  ].join('\n\n')}\n`;
}
