import * as z from 'zod';
import type { Route } from './route.ts';
import { day, formCode, instant, period, reason, unitCode } from './words.ts';

const standing = z
  .enum(['on-time', 'late', 'checking', 'pending', 'overdue', 'exempt', 'unknown'])
  .meta({ description: '按期、逾期报送、正在校验、未到期、逾期未报、免报、截止日待定' });
const workingDays = z.int().meta({ description: '工作日' });
const share = z.string().optional().meta({ description: '百分数，一位小数', example: '90.0%' });

export const openPeriod = {
  method: 'POST',
  path: '/periods/{period}/opening',
  function: 'open-period',
  action: 'open-period',
  over: 'city',
  summary: '开启一个报告期：列出各单位的应报任务',
  request: { path: z.object({ period }) },
  answer: {
    status: 200,
    content: z.object({
      period: z.string(),
      expected: z.int().meta({ description: '本期应报任务数' }),
      opened: z.int().meta({ description: '其中本次新列出的' }),
    }),
  },
} as const satisfies Route;

const path = z.object({ form: formCode, period, unit: unitCode });
const expected = z
  .object({
    form: z.string(),
    period: z.string(),
    unit: z.string(),
    title: z.string(),
    due: z.string().optional(),
    undetermined: z.string().optional(),
    exempt: z.boolean(),
    history: z.array(z.looseObject({ at: instant, act: z.string(), reason: z.string().optional() })),
  })
  .meta({ id: 'ExpectedSubmission', description: '应报任务' });

export const extendDue = {
  method: 'POST',
  path: '/expected/{form}/{period}/{unit}/extension',
  function: 'extend-due',
  action: 'grant-exception',
  over: 'unit',
  summary: '批准延期，写明理由',
  request: { path, body: z.object({ until: day, reason }) },
  answer: { status: 200, content: expected },
} as const satisfies Route;

export const exemptSubmission = {
  method: 'POST',
  path: '/expected/{form}/{period}/{unit}/exemption',
  function: 'exempt-submission',
  action: 'grant-exception',
  over: 'unit',
  summary: '批准免报，写明理由',
  request: { path, body: z.object({ reason }) },
  answer: { status: 200, content: expected },
} as const satisfies Route;

const cell = z
  .object({
    form: z.string(),
    period: z.string(),
    title: z.string(),
    state: z.string(),
    standing: standing.meta({ description: '首次报送是否按期' }),
    now: standing.meta({ description: '当前一轮（首次报送，或最近一次退回后的改正）' }),
    due: z.string().optional().meta({ description: '当前一轮的截止日' }),
    undetermined: z.string().optional().meta({ description: '截止日为什么待定' }),
    daysLeft: workingDays.optional(),
    daysLate: workingDays.optional(),
    faults: z.object({ A: z.int(), B: z.int(), C: z.int(), D: z.int() }).optional(),
  })
  .meta({ id: 'BoardCell', description: '一项应报任务的情况' });

export const readBoard = {
  method: 'GET',
  path: '/board',
  function: 'read-board',
  action: 'read-board',
  over: 'own',
  summary: '报送总览：单位×应报任务；逾期未报的不论哪一期都在',
  request: { query: z.object({ period: period.optional() }) },
  answer: {
    status: 200,
    content: z.object({
      day: z.string(),
      rows: z.array(
        z.object({
          unit: z.string(),
          unitName: z.string(),
          expected: z.int(),
          reported: z.int(),
          onTime: z.int(),
          overdue: z.int(),
          completeness: share,
          timeliness: share,
          cells: z.array(cell),
        }),
      ),
    }),
  },
} as const satisfies Route;

const message = z
  .object({
    id: z.string(),
    day: z.string(),
    subject: z.string(),
    lines: z.array(z.string()),
    sentAt: instant,
    readAt: instant.optional(),
  })
  .meta({ id: 'InboxMessage', description: '站内消息' });

export const readInbox = {
  method: 'GET',
  path: '/inbox',
  function: 'read-inbox',
  action: 'read-inbox',
  over: 'own',
  summary: '本单位的站内消息，新的在前',
  request: {},
  answer: { status: 200, content: z.object({ unread: z.int(), messages: z.array(message) }) },
} as const satisfies Route;

export const markRead = {
  method: 'POST',
  path: '/inbox/{id}/reading',
  function: 'mark-read',
  action: 'read-inbox',
  over: 'own',
  summary: '标为已读',
  request: { path: z.object({ id: z.string().regex(/^[0-9a-z-]{1,60}$/) }) },
  answer: { status: 200, content: message },
} as const satisfies Route;
