import type { Role } from './scope.ts';

/** 角色 as people call them. */
export const roleNames: Readonly<Record<Role, string>> = {
  reporter: '填报员',
  'township-signer': '乡镇签字人',
  'county-signer': '县级签字人',
  department: '市直部门',
  'city-office': '市级审核',
  'city-leader': '市级领导',
  auditor: '审计',
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  system: '系统',
};
