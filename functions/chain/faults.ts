import { OutOfScope } from '../../shared/access/demand-within.ts';
import { denied } from '../../shared/access/denied.ts';
import { type HttpResult, respond, respondRefusal } from './respond.ts';

/** What the caller is told of a fault of ours: never its text, which may quote anything. */
export function respondFault(error: unknown): HttpResult {
  if (error instanceof OutOfScope) return respondRefusal(denied);
  return respond(500, {
    error: {
      code: 'fault',
      message: '系统暂时无法完成此项操作，您的数据没有丢失。',
      todo: '请稍后重试；重复提交同一文件不会产生重复记录。多次失败请联系市级系统管理员。',
    },
  });
}
