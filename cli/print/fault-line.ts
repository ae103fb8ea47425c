import type { Fault } from '../../shared/evidence/fault.ts';

/** [A] 季度工作报表!E12 R11　message　处理：todo */
export function faultLine({ severity, sheet, cell, rule, message, todo }: Fault): string {
  const at = cell === undefined ? sheet : `${sheet}!${cell}`;
  return `[${severity}] ${at}${rule ? ` ${rule}` : ''}　${message}　处理：${todo}`;
}
