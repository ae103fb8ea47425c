import { roleNames } from '../../../shared/access/role-names.ts';
import type { DemoPerson } from '../people.ts';
import { escaped, page } from './send-page.ts';

/** Where a browser chooses who to be. There are no passwords: the people are invented and the data are examples. */
export function loginPage(people: readonly DemoPerson[]): string {
  const rows = people.map(
    ({ id, name, role, division }) =>
      `<tr><td><button name="person" value="${escaped(id)}">${escaped(name)}</button></td><td>${roleNames[role]}</td><td>${escaped(division)}</td></tr>`,
  );
  return page(
    '选择登录身份（演示）',
    `<p>本页仅供本机演示：人员均为虚构，无需密码。请选择以谁的身份登录。</p>
<form method="post"><table>${rows.join('\n')}</table></form>`,
  );
}
