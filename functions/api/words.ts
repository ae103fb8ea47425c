import * as z from 'zod';
import { type CivilDate, parseCivilDate } from '../../shared/period/civil-date.ts';
import { type Period, parsePeriod } from '../../shared/period/period.ts';

// The words that requests and answers are made of. Requests turn text into the domain's types; answers are plain text.

export const formCode = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,60}$/)
  .meta({ description: '报表代码', example: 'county-quarterly' });

export const schemeName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,60}$/)
  .meta({ description: '考核方案', example: 'anqing-2018' });

export const period = z
  .string()
  .refine((text) => parsePeriod(text) !== undefined)
  .transform((text) => text as Period)
  .meta({ description: '报告期：2018、2018H1、2018Q3、2018M08', example: '2018Q3' });

export const unitCode = z
  .string()
  .regex(/^[0-9A-Z]{6,12}$/)
  .meta({ description: '填报单位的区划代码', example: '340825' });

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: '文件的 SHA-256（小写十六进制）' });

export const faultId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .meta({ description: '差错编号，随所涉数值而定' });

export const fileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/\\\p{Cc}]+$/u)
  .meta({ description: '文件名', example: '太湖县2018年第三季度.xlsx' });

export const version = z.int().positive().meta({ description: '第几次计算' });

export const instant = z.string().meta({ description: '时刻（UTC）', example: '2018-10-08T03:20:00.000Z' });

export const day = z
  .string()
  .refine((text) => parseCivilDate(text) !== undefined)
  .transform((text) => text as CivilDate)
  .meta({ description: '日期', example: '2018-10-12' });

/** Why something out of the ordinary is granted; six characters say more than “同意”. */
export const reason = z.string().trim().min(6).max(200).meta({ description: '理由，6至200个字' });

/** A count in the text of a query. */
export const countText = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number);
