import * as z from 'zod';
import type { Route } from './route.ts';
import { instant, period, sha256, unitCode } from './words.ts';

export const exportRecord = {
  method: 'POST',
  path: '/records/exports',
  function: 'export-record',
  action: 'export-record',
  over: 'unit',
  summary: '导出一个单位及其下级在一个时段内的操作记录，供离线核验',
  request: { body: z.object({ unit: unitCode, period }) },
  answer: {
    status: 200,
    content: z.object({
      /** All of them into one folder: that is what `taizhang verify` takes. */
      files: z.array(
        z.object({
          name: z.string(),
          url: z.string(),
          expiresIn: z.int().meta({ description: '秒' }),
          sha256,
        }),
      ),
    }),
  },
} as const satisfies Route;

export const verifyForm = {
  method: 'GET',
  path: '/verify/{id}',
  function: 'verify-form',
  action: 'public',
  over: 'own',
  summary: '凭报表上的二维码核验报表的效力',
  // Any text: what is no id of ours is simply not known.
  request: { path: z.object({ id: z.string().max(200) }) },
  answer: {
    status: 200,
    content: z
      .object({
        result: z.enum(['valid', 'withdrawn', 'superseded', 'unknown']),
        title: z.string().optional(),
        unitName: z.string().optional(),
        period: z.string().optional(),
        acceptedAt: instant.optional(),
        shortHash: z.string().optional().meta({ description: '记录校验码，应与报表页脚所印一致' }),
      })
      .meta({ id: 'FormValidity', description: '报表的效力，不含报表数据和个人信息' }),
  },
} as const satisfies Route;
