import { startLocalSystem } from '../../infra/local/start-local-system.ts';
import { readTemplates } from '../../templates/read-templates.ts';
import { EXIT, UsageProblem } from '../exit-code.ts';

export type ServeOptions = { port: string; data: string };

/** Runs the system on this machine until it is interrupted. @returns the exit code. */
export async function serve({ port, data }: ServeOptions): Promise<number> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageProblem(`“${port}”不是端口号。`);
  // The functions read a form when it is asked for; whoever edits templates hears at once what is wrong with them.
  readTemplates();
  const system = await startLocalSystem({
    dataDirectory: data,
    port: Number(port),
    log: (line) => console.log(line),
  });
  console.log(`台账系统已启动：${system.apiUrl}/`);
  console.log(`接口说明：${system.apiUrl}/openapi.json`);
  console.log(`登录：打开 ${system.apiUrl}/token，选择一名演示人员，即可取得访问令牌。`);
  console.log(`数据保存在 ${data}/，按 Ctrl+C 停止，再次启动后数据仍在。`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  console.log('正在停止……');
  await system.stop();
  return EXIT.clean;
}
