import * as z from 'zod';
import { link } from './link.ts';
import type { Route } from './route.ts';
import { formCode, instant, period, unitCode } from './words.ts';

const report = z
  .object({
    id: z.string(),
    kind: z.enum(['ranking', 'derivation', 'statutory-form']),
    format: z.enum(['pdf', 'xlsx']),
    title: z.string(),
    fileName: z.string(),
    period: z.string(),
    unit: z.string(),
    sha256: z.string(),
    size: z.int(),
    createdAt: instant,
  })
  .meta({ id: 'Report', description: '报表或报告文件' });

export const listReports = {
  method: 'GET',
  path: '/reports',
  function: 'list-reports',
  action: 'read-report',
  over: 'own',
  summary: '列出辖区内一个报告期的报表和报告',
  request: { query: z.object({ period }) },
  answer: { status: 200, content: z.object({ reports: z.array(report) }) },
} as const satisfies Route;

export const downloadReport = {
  method: 'GET',
  path: '/reports/{id}/link',
  function: 'download-report',
  action: 'read-report',
  over: 'own',
  summary: '取得下载链接',
  request: { path: z.object({ id: z.string().regex(/^[0-9A-Za-z._-]{1,200}$/) }) },
  answer: { status: 200, content: z.object({ ...link, sha256: z.string() }) },
} as const satisfies Route;

export const fillTemplate = {
  method: 'GET',
  path: '/templates/{form}/{period}/{unit}',
  function: 'fill-template',
  action: 'fill-template',
  over: 'unit',
  summary: '下载填报用的工作簿',
  request: { path: z.object({ form: formCode, period, unit: unitCode }) },
  answer: { status: 200, content: z.object(link) },
} as const satisfies Route;
