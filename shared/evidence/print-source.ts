import type { DocumentStatus, ResolvedSource, SourceDocument, SourceRegister } from './source-register.ts';

const STATUS: Partial<Record<DocumentStatus, string>> = {
  draft: '征求意见稿',
  news: '新闻稿',
  article: '文章',
};

/** How a value that no document gives is marked wherever it is printed. */
export const LOCAL_DEFAULT_TEXT = '本系统默认值（可调）';

function titleOf({ title, status }: SourceDocument): string {
  const mark = STATUS[status];
  return `《${title}》${mark === undefined || title.includes(mark) ? '' : `（${mark}）`}`;
}

function resolved(sources: SourceRegister, id: string): ResolvedSource | 'local-default' {
  const source = sources.resolve(id);
  if (source === undefined) throw new RangeError(`unknown source ${id}`);
  return source;
}

/**
 * 依据 as printed: `《2018年脱贫攻坚工作思路（征求意见稿）》四、督查考核（AQ-96）`.
 * @throws RangeError for an id the register does not hold: a report must not quote what cannot be found.
 */
export function printSource(sources: SourceRegister, id: string): string {
  const source = resolved(sources, id);
  return source === 'local-default'
    ? LOCAL_DEFAULT_TEXT
    : `${titleOf(source.document)}${source.place ?? ''}（${id}）`;
}

/** Several ids, each document named once: `《…》：AQ-96 四、督查考核，AQ-97 四、督查考核`. @throws as {@link printSource} */
export function printSources(sources: SourceRegister, ids: readonly string[]): string {
  const places = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const source = resolved(sources, id);
    const title = source === 'local-default' ? LOCAL_DEFAULT_TEXT : titleOf(source.document);
    const place = source === 'local-default' ? [] : [`${id} ${source.place ?? ''}`.trim()];
    places.set(title, [...(places.get(title) ?? []), ...place]);
  }
  return [...places].map(([title, at]) => (at.length > 0 ? `${title}：${at.join('，')}` : title)).join('；');
}
