import * as z from 'zod';
import { link } from './link.ts';
import type { Route } from './route.ts';
import { entryContent, explanationContent, faultContent, submissionContent } from './submission-content.ts';
import { countText, formCode, period, sha256, unitCode } from './words.ts';

const path = z.object({ form: formCode, period, unit: unitCode });

export const readSubmission = {
  method: 'GET',
  path: '/submissions/{form}/{period}/{unit}',
  function: 'read-submission',
  action: 'read-submission',
  over: 'unit',
  summary: '查看一份报送、历次文件和最近一次的差错',
  request: {
    path,
    query: z.object({ from: countText.optional().meta({ description: '从第几条差错起（0 起）' }) }),
  },
  answer: {
    status: 200,
    content: z.object({
      submission: submissionContent,
      explanations: z.array(explanationContent),
      history: z.array(entryContent),
      faults: z.object({
        revision: sha256.optional(),
        total: z.int(),
        from: z.int(),
        items: z.array(faultContent).meta({ description: '每次至多 500 条，按严重程度排列' }),
      }),
    }),
  },
} as const satisfies Route;

export const annotateSubmission = {
  method: 'GET',
  path: '/submissions/{form}/{period}/{unit}/annotated',
  function: 'annotate-submission',
  action: 'annotate-submission',
  over: 'unit',
  summary: '下载标注差错的工作簿（最近一份有差错的文件）',
  request: { path },
  answer: {
    status: 200,
    content: z.object({ ...link, revision: sha256.meta({ description: '所标注文件的 SHA-256' }) }),
  },
} as const satisfies Route;

export const listSubmissions = {
  method: 'GET',
  path: '/submissions',
  function: 'list-submissions',
  action: 'read-submission',
  over: 'own',
  summary: '列出辖区内一个报告期的报送',
  request: { query: z.object({ period, form: formCode.optional() }) },
  answer: { status: 200, content: z.object({ submissions: z.array(submissionContent) }) },
} as const satisfies Route;

export const acceptSubmission = {
  method: 'POST',
  path: '/submissions/{form}/{period}/{unit}/acceptance',
  function: 'accept-submission',
  action: 'accept-submission',
  over: 'unit',
  summary: '审核通过所看到的那份文件',
  request: { path, body: z.object({ revision: sha256 }) },
  answer: { status: 200, content: z.object({ submission: submissionContent }) },
} as const satisfies Route;
