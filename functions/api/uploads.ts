import * as z from 'zod';
import type { Route } from './route.ts';
import { submissionContent } from './submission-content.ts';
import { fileName, formCode, instant, period, sha256, unitCode } from './words.ts';

const pointer = { form: formCode, period, unit: unitCode, sha256, fileName };

export const requestUpload = {
  method: 'POST',
  path: '/uploads',
  function: 'request-upload',
  action: 'submit-form',
  over: 'unit',
  summary: '申请上传链接',
  request: {
    body: z.object({ ...pointer, size: z.int().positive().meta({ description: '字节，不超过 20 MB' }) }),
  },
  answer: {
    status: 200,
    content: z.object({
      url: z.string(),
      method: z.literal('PUT'),
      headers: z.record(z.string(), z.string()).meta({ description: '上传时须原样携带' }),
      expiresIn: z.int().meta({ description: '秒' }),
      key: z.string(),
    }),
  },
} as const satisfies Route;

export const completeUpload = {
  method: 'POST',
  path: '/uploads/complete',
  function: 'complete-upload',
  action: 'submit-form',
  over: 'unit',
  summary: '确认上传并取得回执',
  request: {
    body: z.object({
      ...pointer,
      seen: z
        .union([sha256, z.literal('none')])
        .optional()
        .meta({
          description:
            '上传前所见最近一次文件的 SHA-256，尚无文件的填 none。期间另有文件上传的，本次不予接收（409）；不填的，一律接收并给回执',
        }),
    }),
  },
  answer: {
    status: 202,
    content: z.object({
      receipt: z.object({ number: z.string(), receivedAt: instant, sha256 }),
      submission: submissionContent,
      /** Said when the same file had been uploaded before. */
      note: z.string().optional(),
    }),
  },
} as const satisfies Route;
