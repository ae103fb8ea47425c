import * as z from 'zod';
import type { Route } from './route.ts';
import { countText, instant, period, schemeName, unitCode, version } from './words.ts';

const path = z.object({ scheme: schemeName, period });
const query = z.object({ version: countText.optional().meta({ description: '第几次计算，缺省为最近一次' }) });
const state = z.enum(['requested', 'draft', 'blocked', 'publishing', 'published']);
const run = {
  scheme: z.string(),
  period: z.string(),
  version,
  state,
  requestedAt: instant,
  requestedBy: z.string(),
};

const result = {
  unit: z.string(),
  name: z.string(),
  score: z.string().optional().meta({ description: '总成绩（十进制文本）；有缺项时没有' }),
  rank: z.int().optional(),
  formula: z.string().optional().meta({ description: '算式' }),
  reasons: z.array(z.string()).optional().meta({ description: '没有总成绩的原因' }),
};

export const runAssessment = {
  method: 'POST',
  path: '/assessments',
  function: 'run-assessment',
  action: 'run-assessment',
  over: 'city',
  summary: '按方案计算一个报告期的考核结果',
  request: { body: z.object({ scheme: schemeName, period }) },
  answer: { status: 202, content: z.object(run) },
} as const satisfies Route;

export const readAssessment = {
  method: 'GET',
  path: '/assessments/{scheme}/{period}',
  function: 'read-assessment',
  action: 'read-assessment',
  over: 'own',
  summary: '查看得分和排名（辖区内）',
  request: { path, query },
  answer: {
    status: 200,
    content: z
      .object({
        ...run,
        blockers: z.array(z.string()),
        scores: z.array(z.object(result)),
      })
      .meta({ id: 'Assessment', description: '考核结果' }),
  },
} as const satisfies Route;

export const readDerivation = {
  method: 'GET',
  path: '/assessments/{scheme}/{period}/units/{unit}',
  function: 'read-derivation',
  action: 'read-assessment',
  over: 'unit',
  summary: '查看一个单位的得分溯源',
  request: { path: z.object({ scheme: schemeName, period, unit: unitCode }), query },
  answer: {
    status: 200,
    content: z.object({
      ...run,
      ...result,
      /** The tree as it was stored with the assessment. */
      derivation: z.looseObject({}).meta({ description: '得分溯源：逐级的得分、权重、依据和来源' }),
    }),
  },
} as const satisfies Route;

export const publishAssessment = {
  method: 'POST',
  path: '/assessments/{scheme}/{period}/publication',
  function: 'publish-assessment',
  action: 'publish-assessment',
  over: 'city',
  summary: '公布考核结果',
  request: { path, body: z.object({ version }) },
  answer: { status: 202, content: z.object(run) },
} as const satisfies Route;
