import { parseInstant, shanghaiClock } from '../../shared/period/instant.ts';
import type { verifyForm } from '../api/records.ts';
import type { Content } from '../api/route.ts';

type Validity = Content<typeof verifyForm>;

const SAYS: Record<Validity['result'], { heading: string; colour: string; text: string }> = {
  valid: {
    heading: '有效',
    colour: '#1a7f37',
    text: '本表已审核通过，现行有效。请核对下列各项与纸面所印是否一致。',
  },
  withdrawn: {
    heading: '已退回',
    colour: '#b45309',
    text: '本表审核通过后又被退回更正，现已失效，尚无新的审核结果。',
  },
  superseded: {
    heading: '已被替代',
    colour: '#b45309',
    text: '本表已由更正后重新审核通过的报表替代，现已失效。',
  },
  unknown: {
    heading: '查无此表',
    colour: '#b42318',
    text: '系统中没有与此二维码相符的报表。请核对二维码是否完整；仍查不到的，请向出具单位核实。',
  },
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** One page without a script, a font or a picture from elsewhere. */
export function verificationPage({ result, ...form }: Validity): string {
  const { heading, colour, text } = SAYS[result];
  const rows = [
    ['报表', form.title],
    ['填报单位', form.unitName],
    ['报告期', form.period],
    ['审核时间', form.acceptedAt && `${shanghaiClock(parseInstant(form.acceptedAt))}（北京时间）`],
    ['记录校验码', form.shortHash],
  ].flatMap(([label = '', value]) =>
    value === undefined ? [] : [`<tr><th>${label}</th><td>${escaped(value)}</td></tr>`],
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>报表核验：${heading}</title>
<style>
body { font-family: system-ui, sans-serif; margin: 2rem auto; max-width: 34rem; padding: 0 1rem; line-height: 1.7; }
h1 { color: ${colour}; }
th { text-align: left; padding-right: 1.5rem; vertical-align: top; white-space: nowrap; }
</style>
</head>
<body>
<h1>${heading}</h1>
<p>${text}</p>
${rows.length > 0 ? `<table>${rows.join('')}</table>` : ''}
</body>
</html>
`;
}
