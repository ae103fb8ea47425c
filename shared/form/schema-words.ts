import * as z from 'zod';

/** Words of the expression language itself. */
const RESERVED =
  /^(in|true|false|null|as|break|const|continue|else|for|function|if|import|let|loop|package|namespace|return|var|void|while|prev|year_ago|lookup|form)$/;

export const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, '标识只能用小写字母、数字和下划线')
  .refine((text) => !RESERVED.test(text), '是表达式的保留字，不能作标识');
export const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, '报表标识只能用小写字母、数字和连字符');
/** Numbers are written in quotes, so that 0.10 stays 0.10. */
export const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/, '应为加引号的数字');
export const source = z.string().min(1);
