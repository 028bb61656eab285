import type { RunFile } from '../../sandbox/setup/runFile.ts';
import type { Phone } from './phones.ts';

/** Makes the person of the mini program and the follower of the account known as one, as people do it. */
export async function linkMini(
  { server }: Pick<RunFile, 'server'>,
  phone: Phone,
  account = 'demo',
): Promise<{ get<T>(path: string): Promise<T> }> {
  const call = async <T>(method: string, path: string, body?: unknown, token = ''): Promise<T> => {
    const response = await fetch(`${server}/api/mini${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const { token } = await call<{ token: string }>('POST', '/sessions', {
    account,
    code: await phone.login(),
  });
  const { code } = await call<{ code: string }>('POST', '/identity/codes', {}, token);
  const said = await phone.say(`关联码 ${code}`);
  if (!said.includes('关联好了')) throw new Error(`not linked: ${said}`);
  return { get: (path) => call('GET', path, undefined, token) };
}
