import * as z from 'zod';
import { LONGEST, SHORTEST } from '../../shared/submission/explain-faults.ts';
import { LONGEST_REASON, MOST_NAMED_CELLS } from '../../shared/submission/return-revision.ts';
import { LONGEST_FINDING } from '../../shared/submission/review-explanations.ts';
import type { Route } from './route.ts';
import { submissionContent } from './submission-content.ts';
import { faultId, formCode, period, sha256, unitCode } from './words.ts';

const path = z.object({ form: formCode, period, unit: unitCode });
const address = '/submissions/{form}/{period}/{unit}';
const answer = { status: 200, content: z.object({ submission: submissionContent }) } as const;

export const explainFaults = {
  method: 'POST',
  path: `${address}/explanations`,
  function: 'explain-faults',
  action: 'explain-faults',
  over: 'unit',
  summary: '逐条说明当前文件的B级、C级差错',
  request: {
    path,
    body: z.object({
      revision: sha256,
      explanations: z
        .array(
          z.object({
            fault: faultId,
            text: z.string().meta({ description: `${SHORTEST} 至 ${LONGEST} 个字` }),
          }),
        )
        .min(1)
        .max(100),
    }),
  },
  answer,
} as const satisfies Route;

export const reviewExplanations = {
  method: 'POST',
  path: `${address}/explanation-reviews`,
  function: 'review-explanations',
  action: 'review-explanations',
  over: 'unit',
  summary: '审核差错说明（由说明人以外的人办理）',
  request: {
    path,
    body: z.object({
      revision: sha256,
      reviews: z
        .array(
          z.object({
            fault: faultId,
            verdict: z.enum(['accepted', 'rejected']),
            reason: z
              .string()
              .max(LONGEST_FINDING * 2)
              .optional()
              .meta({ description: `不采纳的，应写明理由，不超过 ${LONGEST_FINDING} 个字` }),
          }),
        )
        .min(1)
        .max(100),
    }),
  },
  answer,
} as const satisfies Route;

export const signSubmission = {
  method: 'POST',
  path: `${address}/signatures`,
  function: 'sign-submission',
  action: 'sign-submission',
  over: 'unit',
  summary: '签字：所签即所见，内容已被替换的不予签字（409）',
  request: {
    path,
    body: z.object({
      revision: sha256,
      shown: sha256.meta({ description: '查看报送时给出的 shown' }),
    }),
  },
  answer,
} as const satisfies Route;

export const returnSubmission = {
  method: 'POST',
  path: `${address}/returns`,
  function: 'return-submission',
  action: 'return-submission',
  over: 'unit',
  summary: '退回：指明需要修改的格和理由，其余各格重报时不得改动',
  request: {
    path,
    body: z.object({
      revision: sha256,
      cells: z
        .array(
          z.object({
            sheet: z.string().min(1).max(31),
            cell: z.string().max(12).meta({ description: '单元格地址', example: 'D8' }),
          }),
        )
        .min(1)
        .max(MOST_NAMED_CELLS),
      reason: z.string().max(LONGEST_REASON * 2),
    }),
  },
  answer,
} as const satisfies Route;

export const sealSubmission = {
  method: 'POST',
  path: `${address}/seal`,
  function: 'seal-submission',
  action: 'seal-submission',
  over: 'unit',
  summary: '封存审核通过的文件',
  request: { path, body: z.object({ revision: sha256 }) },
  answer,
} as const satisfies Route;
