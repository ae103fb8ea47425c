import { nearestName } from './nearest-name.ts';

const TYPE_WORDS: Record<string, string> = {
  Decimal: '数字',
  string: '文字',
  bool: '是非',
  int: '数字',
  double: '数字',
};
const inWords = (text: string) =>
  text.replace(/\b(Decimal|string|bool|int|double)\b/g, (word) => TYPE_WORDS[word] ?? word);

/** What the CEL library says in English, as one Chinese line for a rule author. */
export function expressionProblem(
  text: string,
  said: string,
  variables: Readonly<Record<string, unknown>>,
): string {
  const [message = ''] = said.split('\n');
  const unknown = /^Unknown variable: (.+)$/.exec(message)?.[1];
  if (unknown !== undefined) {
    return `表达式“${text}”有误：没有名为 ${unknown} 的栏目或指标${nearestName(unknown, Object.keys(variables))}`;
  }
  const overload = /no such overload: (.+)$/.exec(message)?.[1];
  if (overload !== undefined) return `表达式“${text}”有误：类型不符，不能计算“${inWords(overload)}”`;
  const call = /found no matching overload for '(.+)'/.exec(message)?.[1];
  if (call !== undefined) return `表达式“${text}”有误：没有这样的函数或参数类型不符：${inWords(call)}`;
  return `表达式“${text}”有误（${message}）`;
}
