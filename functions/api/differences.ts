import * as z from 'zod';
import type { Route } from './route.ts';
import { countText, formCode, instant, period, sha256, unitCode } from './words.ts';

const path = z.object({ form: formCode, period, unit: unitCode });
const address = '/submissions/{form}/{period}/{unit}';

const difference = z
  .object({
    sheet: z.string(),
    cell: z.string().optional().meta({ description: '现文件中的单元格；已删除的行没有' }),
    row: z.string().meta({ description: '指标名称或行号' }),
    column: z.string(),
    was: z.string(),
    is: z.string(),
  })
  .meta({ id: 'Difference', description: '一格的差异：原为、现为' });

export const readDifferences = {
  method: 'GET',
  path: `${address}/differences`,
  function: 'read-differences',
  action: 'read-submission',
  over: 'unit',
  summary: '查看一份文件与另一份文件的差异',
  request: {
    path,
    query: z.object({
      revision: sha256.optional().meta({ description: '缺省为当前有效的文件' }),
      against: z
        .union([z.enum(['signed', 'returned', 'period']), sha256])
        .meta({ description: '上次签字的、上次退回的、上期审核通过的，或同一报送的另一份文件' }),
      from: countText.optional().meta({ description: '从第几条起（0 起）' }),
    }),
  },
  answer: {
    status: 200,
    content: z.object({
      revision: sha256,
      against: z.object({ period: z.string(), revision: sha256 }),
      total: z.int(),
      from: z.int(),
      items: z.array(difference).meta({ description: '每次至多 500 条' }),
    }),
  },
} as const satisfies Route;

export const listReturns = {
  method: 'GET',
  path: `${address}/returns`,
  function: 'list-returns',
  action: 'read-submission',
  over: 'unit',
  summary: '查看历次退回：谁、为什么、哪些格、原为、现为',
  request: { path },
  answer: {
    status: 200,
    content: z.object({
      returns: z.array(
        z.object({
          at: instant,
          by: z.string(),
          role: z.string(),
          reason: z.string(),
          revision: sha256.meta({ description: '被退回的文件' }),
          answer: sha256.optional().meta({ description: '重报的文件' }),
          answeredBy: z.string().optional(),
          cells: z.array(
            z.object({ sheet: z.string(), cell: z.string(), was: z.string(), is: z.string().optional() }),
          ),
        }),
      ),
    }),
  },
} as const satisfies Route;
