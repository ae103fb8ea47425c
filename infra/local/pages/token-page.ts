import { CLIENT_ID, SIGN_IN_PATH, TOKEN_PATH } from '../sign-in/client.ts';
import { page } from './send-page.ts';

// The flow as any portal does it: the verifier never leaves this tab, the code is taken out of the address at once.
const SCRIPT = `
const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
const show = (message) => { document.getElementById('state').textContent = message; };
const redirect_uri = location.origin + '${TOKEN_PATH}';
const asked = new URLSearchParams(location.search);

async function begin() {
  const verifier = text(crypto.getRandomValues(new Uint8Array(32)));
  const state = text(crypto.getRandomValues(new Uint8Array(16)));
  sessionStorage.setItem('verifier', verifier);
  sessionStorage.setItem('state', state);
  const challenge = text(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
  location.assign('${SIGN_IN_PATH}/auth?' + new URLSearchParams({
    client_id: '${CLIENT_ID}', response_type: 'code', redirect_uri, scope: 'openid profile', prompt: 'login', state,
    code_challenge: challenge, code_challenge_method: 'S256',
  }));
}

async function finish(code) {
  history.replaceState(null, '', '${TOKEN_PATH}');
  if (asked.get('state') !== sessionStorage.getItem('state')) return show('登录未完成：不是本页发起的登录，请重新登录。');
  const answer = await fetch('${SIGN_IN_PATH}/token', { method: 'POST', body: new URLSearchParams({
    client_id: '${CLIENT_ID}', grant_type: 'authorization_code', code, redirect_uri,
    code_verifier: sessionStorage.getItem('verifier') ?? '',
  }) });
  const tokens = await answer.json();
  if (!answer.ok) return show('登录未完成：' + (tokens.error_description ?? tokens.error) + '。请重新登录。');
  const token = document.getElementById('token');
  token.hidden = false;
  token.value = tokens.access_token;
  token.select();
  const me = await fetch('/me', { headers: { authorization: 'Bearer ' + tokens.access_token } });
  show(me.ok ? '已登录，令牌有效期 8 小时：' : '已登录，但接口暂未认可该身份（' + me.status + '）：');
}

document.getElementById('begin').addEventListener('click', begin);
if (asked.has('code')) finish(asked.get('code'));
else if (asked.has('error')) show('登录未完成：' + asked.get('error'));
`;

/** Signs in by the browser and shows the access token, for use with curl and other tools. */
export function tokenPage(): string {
  return page(
    '登录并取得访问令牌',
    `<p id="state">尚未登录。</p>
<textarea id="token" readonly hidden></textarea>
<p><button id="begin">登录</button> <a href="/">返回</a></p>
<script type="module">${SCRIPT}</script>`,
  );
}
