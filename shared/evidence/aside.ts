import * as z from 'zod';

/** Why nothing in the templates works with a rule. */
export const ASIDE_KINDS = {
  'about-the-document': '文件自身的信息（题名、日期、依据文号），登记在来源里',
  principle: '原则性、号召性表述，没有可核对的内容',
  'not-a-rule': '文章报告的事实或建议，不是规定',
  'one-place-only': '只说某一地的做法或名称，不作为通用项目',
  'other-system': '由主管部门的业务系统办理，本系统不采集',
} as const;

export type AsideKind = keyof typeof ASIDE_KINDS;

/**
 * A kind of {@link ASIDE_KINDS}; or what is to use the rule and does not yet (a ledger, a report); or the program
 * file that keeps the rule for everyone, so that no template can say otherwise.
 */
export type Aside = AsideKind | { awaits: string } | { program: string };

export const asideSchema = z.union([
  z.enum(Object.keys(ASIDE_KINDS) as AsideKind[]),
  z.strictObject({ awaits: z.string().min(1) }),
  z.strictObject({ program: z.string().endsWith('.ts') }),
]);

export function asideText(aside: Aside): string {
  if (typeof aside === 'string') return ASIDE_KINDS[aside];
  return 'awaits' in aside ? `待“${aside.awaits}”使用` : `由程序保证（${aside.program}），模板不能改变`;
}
