import * as z from 'zod';

const inChinese = { error: z.locales.zhCN().localeError };

export type TemplateValue<T> = { ok: true; value: T } | { ok: false; problems: string[] };

/** Reads a plain value of a template file by its schema; each problem in Chinese, led by its place (`root.children[1].weight`). */
export function readTemplateValue<T>(schema: z.ZodType<T>, value: unknown): TemplateValue<T> {
  const parsed = schema.safeParse(value, inChinese);
  if (parsed.success) return { ok: true, value: parsed.data };
  const place = (path: readonly PropertyKey[]) => (path.length > 0 ? `${z.core.toDotPath(path)}：` : '');
  return { ok: false, problems: parsed.error.issues.map((issue) => place(issue.path) + issue.message) };
}
