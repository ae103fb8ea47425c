import * as z from 'zod';
import { type SubmissionState, stateNames } from '../../shared/submission/submission-state.ts';
import { faultId, fileName, instant, sha256 } from './words.ts';

const counts = z.object({ A: z.int(), B: z.int(), C: z.int(), D: z.int() });

export const faultContent = z
  .object({
    id: faultId.optional().meta({ description: 'B级、C级差错的编号，说明时引用' }),
    kind: z.string(),
    severity: z
      .enum(['A', 'B', 'C', 'D'])
      .meta({ description: 'A 必须改正 B 应改正或说明 C 核实说明 D 提示' }),
    sheet: z.string(),
    cell: z.string().optional(),
    rule: z.string().optional(),
    source: z.string().optional(),
    message: z.string(),
    todo: z.string(),
  })
  .meta({ id: 'Fault', description: '差错' });

export const revisionContent = z
  .object({
    number: z.int(),
    sha256,
    fileName,
    size: z.int().meta({ description: '字节' }),
    uploadedBy: z.string(),
    receivedAt: instant,
    receipt: z.string().meta({ description: '回执编号' }),
    outcome: z.enum(['unchecked', 'unreadable', 'refused', 'passed']),
    checkedAt: instant.optional(),
    rowsRead: z.int().optional(),
    rowsAccepted: z.int().optional(),
    faults: counts.optional(),
    refusal: z.object({ kind: z.string(), message: z.string(), todo: z.string() }).optional(),
  })
  .meta({ id: 'Revision', description: '修订：一次上传的文件' });

const office = z.enum(['township', 'county']);

export const explanationContent = z
  .object({
    fault: faultId,
    sheet: z.string(),
    cell: z.string().optional(),
    text: z.string(),
    by: z.string(),
    at: instant,
    revision: sha256,
    review: z
      .object({
        by: z.string(),
        at: instant,
        verdict: z.enum(['accepted', 'rejected']),
        reason: z.string().optional(),
      })
      .optional(),
    lapsed: sha256.optional().meta({ description: '自此文件起数值已变，说明失效' }),
  })
  .meta({ id: 'Explanation', description: '差错说明' });

export const entryContent = z
  .object({
    at: instant,
    act: z.string(),
    by: z.string(),
    role: z.string(),
    from: z.string(),
    to: z.string(),
    revision: sha256.optional(),
    digest: z.string().optional(),
  })
  .meta({ id: 'HistoryEntry', description: '办理记录：何时、何人、以何身份、办理何事' });

export const submissionContent = z
  .object({
    form: z.string(),
    period: z.string(),
    unit: z.string(),
    unitName: z.string(),
    state: z.enum(Object.keys(stateNames) as SubmissionState[]),
    current: sha256.optional().meta({ description: '当前有效文件的 SHA-256' }),
    revisions: z.array(revisionContent),
    demands: z
      .object({ signs: z.array(office), explain: z.boolean() })
      .optional()
      .meta({ description: '当前文件还须办理：签字、说明差错' }),
    shown: sha256
      .optional()
      .meta({ description: '当前内容（文件、读出的数据、说明）的 SHA-256，签字时原样送回' }),
    unexplained: z.int().optional().meta({ description: '尚未说明的B级、C级差错数' }),
    signatures: z.array(z.object({ office, by: z.string(), at: instant })).optional(),
    acceptance: z.object({ revision: sha256, by: z.string(), at: instant }).optional(),
    sealedAt: instant.optional(),
  })
  .meta({ id: 'Submission', description: '报送' });
