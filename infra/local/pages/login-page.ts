import type { DemoPerson } from '../people.ts';
import { escaped, page } from './send-page.ts';

const ROLES: Record<DemoPerson['role'], string> = {
  reporter: '填报员',
  'township-signer': '乡镇签字人',
  'county-signer': '县级签字人',
  department: '市直部门',
  'city-office': '市级审核',
  'city-leader': '市级领导',
  auditor: '审计',
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
};

/** Where a browser chooses who to be. There are no passwords: the people are invented and the data are examples. */
export function loginPage(people: readonly DemoPerson[]): string {
  const rows = people.map(
    ({ id, name, role, division }) =>
      `<tr><td><button name="person" value="${escaped(id)}">${escaped(name)}</button></td><td>${ROLES[role]}</td><td>${escaped(division)}</td></tr>`,
  );
  return page(
    '选择登录身份（演示）',
    `<p>本页仅供本机演示：人员均为虚构，无需密码。请选择以谁的身份登录。</p>
<form method="post"><table>${rows.join('\n')}</table></form>`,
  );
}
