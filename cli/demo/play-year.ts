import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Listr } from 'listr2';
import { startLocalSystem } from '../../infra/local/start-local-system.ts';
import type { Fault } from '../../shared/evidence/fault.ts';
import { readTemplates } from '../../templates/read-templates.ts';
import { type ApiClient, apiClient } from './api-client.ts';
import { type ExampleWorkbook, exampleWorkbooks, withSlip } from './example-workbooks.ts';

const SCHEME = 'anqing-2018';
const YEAR = '2018';
const QUARTER = '2018Q4';
/** The county whose first upload holds a slip, to show what a refusal looks like. */
const SLIPS = '340827';

export type Score = { unit: string; name: string; score?: string; rank?: number };
export type YearPlayed = {
  scores: Score[];
  files: string[];
  /** `annotated` is the path of the workbook that comes back with the faults noted in it. */
  refusal?: { fileName: string; faults: Fault[]; annotated: string };
};

type Report = { id: string; kind: string; format: string; fileName: string };
type Run = { version: number; state: string; blockers: string[]; scores: Score[] };

/**
 * Plays a year of Anqing on this machine, over HTTP and with real files: the system is started, ten counties and the
 * city report, the city accepts, assesses and publishes, the leader downloads. Everything ends up in `out`.
 */
export async function playYear(out: string, progress: 'default' | 'simple' | 'silent'): Promise<YearPlayed> {
  const played: YearPlayed = { scores: [], files: [] };
  const templates = readTemplates();
  let workbooks: ExampleWorkbook[] = [];
  const accepted: { workbook: ExampleWorkbook; sha256: string }[] = [];
  const clients = new Map<string, ApiClient>();
  const as = (person: string): ApiClient => {
    const client = clients.get(person);
    if (!client) throw new Error(`${person} has not signed in`);
    return client;
  };
  let version = 0;
  let stop: (() => Promise<void>) | undefined;
  const run = `/assessments/${SCHEME}/${YEAR}`;
  const keep = async (folder: string, fileName: string, bytes: Uint8Array) => {
    await mkdir(join(out, folder), { recursive: true });
    const path = join(out, folder, fileName);
    await writeFile(path, bytes);
    return path;
  };

  const steps = new Listr(
    [
      {
        title: '启动本机系统（接口、数据库、文件库、队列、登录服务）',
        task: async (_, task) => {
          const system = await startLocalSystem();
          stop = () => system.stop();
          task.output = system.apiUrl;
          for (const { id } of system.people)
            clients.set(id, apiClient(system.apiUrl, await system.signIn(id)));
        },
      },
      {
        title: '生成示例工作簿（已公布数据原样采用，其余为示例数据）',
        task: async (_, task) => {
          workbooks = await exampleWorkbooks(templates);
          for (const { fileName, bytes } of workbooks) await keep('报送', fileName, bytes);
          task.title = `生成示例工作簿：${workbooks.length}个`;
        },
      },
      {
        title: '上传并核对',
        task: async (_, task) => {
          for (const [index, workbook] of workbooks.entries()) {
            task.output = `${index + 1}/${workbooks.length}　${workbook.fileName}`;
            const reporter = as(`reporter-${workbook.unit}`);
            if (workbook.unit === SLIPS && workbook.form === 'county-quarterly') {
              const slip = await withSlip(workbook, templates);
              const { submission, faults } = await reporter.upload(slip, slip.bytes);
              if (submission.state !== 'refused') throw new Error('有A级差错的工作簿没有被退回');
              const { fileName, bytes } = await reporter.annotated(slip);
              const annotated = await keep('退回', fileName, bytes);
              played.refusal = { fileName: slip.fileName, faults: faults.items, annotated };
            }
            const { submission, faults, sha256 } = await reporter.upload(workbook, workbook.bytes);
            if (submission.state !== 'submitted') {
              throw new Error(
                `${workbook.fileName}没有通过核对：${faults.items[0]?.message ?? submission.state}`,
              );
            }
            accepted.push({ workbook, sha256 });
          }
          task.title = `上传并核对：${accepted.length}份通过，1份有差错、改正后重报`;
        },
      },
      {
        title: '市级审核通过',
        task: async (_, task) => {
          for (const { workbook, sha256 } of accepted) {
            task.output = workbook.fileName;
            await as('city-office-1').accept(workbook, sha256);
          }
        },
      },
      {
        title: '核算考核成绩（省考核结果90%＋市级10%）',
        task: async () => {
          const city = as('city-office-1');
          ({ version } = await city.call<Run>('POST', '/assessments', { scheme: SCHEME, period: YEAR }));
          const done = await city.until(
            () => city.call<Run>('GET', run),
            ({ state }) => state !== 'requested',
          );
          if (done.state !== 'draft') throw new Error(`成绩没有算出：${done.blockers.join('；')}`);
          played.scores = done.scores;
        },
      },
      {
        title: '公布（由另一名经办人确认）',
        task: async () => {
          const second = as('city-office-2');
          await second.call('POST', `${run}/publication`, { version });
          await second.until(
            () => second.call<Run>('GET', run),
            ({ state }) => state === 'published',
          );
        },
      },
      {
        title: '下载报告和报表',
        task: async (_, task) => {
          const leader = as('city-leader');
          const forms = workbooks.filter(({ unit }) => unit.length > 0).length;
          const list = (period: string) =>
            leader.call<{ reports: Report[] }>('GET', `/reports?period=${period}`);
          const reports = await leader.until(
            async () => [...(await list(YEAR)).reports, ...(await list(QUARTER)).reports],
            (all) => all.filter(({ kind }) => kind === 'statutory-form').length === forms * 2,
          );
          for (const [index, { id, kind }] of reports.entries()) {
            const { fileName, bytes } = await leader.download(id);
            task.output = `${index + 1}/${reports.length}　${fileName}`;
            const folder =
              { ranking: '考核结果', derivation: '得分溯源', 'statutory-form': '报表' }[kind] ?? kind;
            played.files.push(await keep(folder, fileName, bytes));
          }
          task.title = `下载报告和报表：${reports.length}个文件`;
        },
      },
    ],
    { renderer: progress, rendererOptions: { collapseSubtasks: false } },
  );
  try {
    await steps.run();
  } finally {
    await stop?.();
  }
  return played;
}
