import type { Refusal } from './refusal.ts';

/** Says neither whether the thing exists nor whose it is. */
export const denied: Refusal = {
  code: 'denied',
  message: '您的角色或所辖区划不包含此项操作。',
  todo: '请核对区划代码和报告期；确需办理的，请联系市级安全管理员调整授权。',
};
