import { TOKEN_PATH } from '../sign-in/client.ts';
import { page } from './send-page.ts';

/** What somebody sees who opens the address that `npm start` prints. */
export function homePage(apiUrl: string): string {
  return page(
    '台账：本机运行',
    `<p>这里运行的是报送与考核的后台接口，数据和服务都只在本机（127.0.0.1）。网页门户尚未提供，目前可用命令行或接口访问。</p>
<ul>
<li><a href="/openapi.json">接口说明</a>（OpenAPI 3.1）</li>
<li><a href="${TOKEN_PATH}">登录并取得访问令牌</a>（选择一名演示人员，页面显示令牌，可复制）</li>
</ul>
<p>取得令牌后，例如查看本人身份：</p>
<pre>curl -H "Authorization: Bearer 令牌" ${apiUrl}/me</pre>
<p>查看本人辖区内的报送：</p>
<pre>curl -H "Authorization: Bearer 令牌" "${apiUrl}/submissions?period=2018Q4"</pre>
<p>令牌有效期 8 小时。停止运行：在启动它的终端按 Ctrl+C。</p>`,
  );
}
