import type { Ambiguity } from '../../shared/evidence/ambiguities.ts';
import { type Checklist, checklistText } from '../../shared/evidence/checklists.ts';
import type { PovertyLine } from '../../shared/evidence/poverty-lines.ts';
import { markdownTable } from './markdown-table.ts';

export function ambiguityTable(ambiguities: readonly Ambiguity[]): string {
  return markdownTable(
    ['问题', '条款', '现在的取舍', '备选'],
    ambiguities.map(({ question, about, options, choice }) => [
      question,
      about.join('、'),
      options[choice] ?? '',
      Object.entries(options)
        .flatMap(([key, text]) => (key === choice ? [] : `${key}：${text}`))
        .join('；'),
    ]),
  );
}

export function checklistTable(checklists: readonly Checklist[]): string {
  return markdownTable(
    ['名称', '条款', '内容'],
    checklists.map((checklist) => [checklist.name, checklist.source, checklistText(checklist)]),
  );
}

const KIND = { national: '国定', provincial: '省定', municipal: '市定' };
const CONCEPT = { net: '人均纯收入', disposable: '人均可支配收入' };
const CERTAINTY = { published: '文件或年鉴', reported: '新闻报道' };

export function povertyLineTable(lines: readonly PovertyLine[]): string {
  return markdownTable(
    ['地方', '年份', '层级', '收入口径', '元/人·年', '出处', '可靠程度'],
    lines.map(({ area, year, kind, concept, value, approximate, certainty, source }) => [
      area.name,
      String(year),
      KIND[kind],
      concept === undefined ? '未说明' : CONCEPT[concept],
      `${approximate ? '约' : ''}${value}`,
      source,
      CERTAINTY[certainty],
    ]),
  );
}
