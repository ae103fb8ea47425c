import * as z from 'zod';
import { fileName, instant, sha256 } from './words.ts';

const counts = z.object({ A: z.int(), B: z.int(), C: z.int(), D: z.int() });

export const faultContent = z
  .object({
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

export const submissionContent = z
  .object({
    form: z.string(),
    period: z.string(),
    unit: z.string(),
    unitName: z.string(),
    state: z.enum(['expected', 'received', 'refused', 'submitted', 'accepted']),
    current: sha256.optional().meta({ description: '当前有效文件的 SHA-256' }),
    revisions: z.array(revisionContent),
    acceptance: z.object({ revision: sha256, by: z.string(), at: instant }).optional(),
  })
  .meta({ id: 'Submission', description: '报送' });
