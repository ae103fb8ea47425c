#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { EXIT, UsageProblem } from './exit-code.ts';

const CODES = `退出码：0 没有差错；1 有差错；2 用法有误；3 文件不能读取。`;

const program = new Command('taizhang')
  .description('台账：县级报表的读取、核对、考核和印制。')
  .helpOption('-h, --help', '显示帮助')
  .helpCommand('help [command]', '显示某个命令的帮助')
  .addHelpText('after', `\n${CODES}`)
  .configureHelp({ sortSubcommands: false })
  .exitOverride();

// Each command brings its own libraries in when it is called: `--help` must not wait for a PDF engine.
program
  .command('read')
  .description('显示系统读到的每个工作表和单元格')
  .argument('<文件>', 'xlsx 工作簿')
  .option('--json', '输出 JSON')
  .action(async (file, options) => exit((await import('./commands/read.ts')).read(file, options)));

program
  .command('check')
  .description('按报表的审核关系核对一个工作簿')
  .argument('<文件>', 'xlsx 工作簿')
  .option('--form <报表>', '报表标识，例如 county-quarterly；系统模板可省略')
  .option('--period <报告期>', '2018、2018H1、2018Q3 或 2018M08')
  .option('--unit <单位>', '填报单位的代码或名称')
  .option('--templates <文件夹>', '使用另一个模板文件夹')
  .option('--previous <文件>', '上期已报的工作簿，用于衔接核对和预填')
  .option('--year-ago <文件>', '上年同期已报的工作簿')
  .option('--annotate <文件>', '另存批注退回件：原数据、每处差错的批注和差错清单')
  .option('--json', '输出 JSON')
  .action(async (file, options) => exit((await import('./commands/check.ts')).check(file, options)));

program
  .command('template')
  .description('生成填报模板')
  .requiredOption('--form <报表>', '报表标识')
  .requiredOption('--unit <单位>', '填报单位的代码或名称')
  .requiredOption('--period <报告期>', '2018、2018H1、2018Q3 或 2018M08')
  .option('--out <文件>', '保存为')
  .option('--previous <文件>', '上期已报的工作簿，用于衔接核对和预填')
  .option('--year-ago <文件>', '上年同期已报的工作簿')
  .option('--templates <文件夹>', '使用另一个模板文件夹')
  .option('--json', '输出 JSON')
  .action(async (options) => exit((await import('./commands/template.ts')).template(options)));

program
  .command('assess')
  .description('用一个文件夹中的工作簿离线核算考核成绩')
  .argument('<文件夹>', '放有系统模板工作簿的文件夹')
  .option('--scheme <方案>', '考核方案', 'anqing-2018')
  .option('--period <年度>', '考核年度；只有一个年度的数据时可省略')
  .option('--city <代码>', '设区市代码', '340800')
  .option('--json', '输出 JSON')
  .action(async (folder, options) => exit((await import('./commands/assess.ts')).assess(folder, options)));

program
  .command('render')
  .description('把填好的工作簿印成报表，或把 assess --json 的结果印成考核报告（PDF 和 Excel）')
  .argument('<文件>', '填好的 .xlsx，或 assess 输出的 .json')
  .option('--form <报表>', '报表标识；系统模板可省略')
  .option('--period <报告期>', '报告期；系统模板可省略')
  .option('--unit <单位>', '填报单位；系统模板可省略')
  .option('--templates <文件夹>', '使用另一个模板文件夹')
  .option('--issuer <机关>', '报告落款', '（未指明制发机关）')
  .option('--out <文件夹>', '保存到', 'out')
  .option('--json', '输出 JSON')
  .action(async (file, options) => exit((await import('./commands/render.ts')).render(file, options)));

program
  .command('verify')
  .description('离线核验导出的操作记录：指出第一处改动，或确认未被改动')
  .argument('<文件夹>', '存放导出记录的文件夹')
  .option('--key <文件>', '市级公布的公钥，用于核对记录的来源')
  .option('--json', '输出 JSON')
  .action(async (folder, options) => exit((await import('./commands/verify.ts')).verify(folder, options)));

program
  .command('demo')
  .description('在本机演示一个年度：十个县报送、审核、考核、发布、下载')
  .option('--out <文件夹>', '结果保存到', 'out')
  .option('--json', '输出 JSON')
  .action(async (options) => exit((await import('./commands/demo.ts')).demo(options)));

program
  .command('serve')
  .description('在本机启动系统（数据保存在 .taizhang/）')
  .option('--port <端口>', '接口端口', '8787')
  .option('--data <文件夹>', '数据文件夹', '.taizhang')
  .action(async (options) => exit((await import('./commands/serve.ts')).serve(options)));

const forms = program.command('forms').description('报表：检查、新建、列出');

forms
  .command('lint')
  .description('检查全部报表版本，逐条列出文件、行号和问题')
  .option('--templates <文件夹>', '使用另一个模板文件夹')
  .option('--examples <文件夹>', '审核关系例子所在的文件夹')
  .option('--json', '输出 JSON')
  .action(async (options) => exit((await import('./commands/forms.ts')).lint(options)));

forms
  .command('new')
  .description('新建一张报表：可用的版本和例子，供修改')
  .argument('<标识>', '小写字母、数字和连字符，例如 school-dropout')
  .requiredOption('--title <名称>', '报表名称')
  .option('--shape <形状>', 'list 清单，fixed 固定表', 'list')
  .option('--edition <报告期>', '从哪个报告期起使用', '2018Q1')
  .option('--out <文件夹>', '模板文件夹')
  .option('--json', '输出 JSON')
  .action(async (id, options) => exit((await import('./commands/forms.ts')).create(id, options)));

forms
  .command('list')
  .description('列出全部报表及其版本')
  .option('--templates <文件夹>', '使用另一个模板文件夹')
  .option('--json', '输出 JSON')
  .action(async (options) => exit((await import('./commands/forms.ts')).list(options)));

async function exit(code: Promise<number>): Promise<void> {
  process.exitCode = await code;
}

// `taizhang read FILE | head` closes the pipe early; that is no failure.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem;
  process.exit();
});

try {
  await program.parseAsync();
} catch (problem) {
  if (problem instanceof CommanderError) {
    process.exitCode = problem.exitCode === 0 ? EXIT.clean : EXIT.usage;
  } else if (problem instanceof UsageProblem) {
    const json = process.argv.includes('--json');
    console.error(
      json ? JSON.stringify({ error: { code: 'usage', message: problem.message } }) : problem.message,
    );
    process.exitCode = EXIT.usage;
  } else throw problem;
}
