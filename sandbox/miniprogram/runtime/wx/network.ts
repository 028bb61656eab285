import { phone } from '../phone/phone.ts';
import { type Options, WxFailure } from './callbackApi.ts';
import { fileAt, keepFile } from './files.ts';

const running = new Set<AbortController>();

/** Ends what is under way when the network goes, as airplane mode does. */
export function watchNetwork(): void {
  phone.onNetwork.push(() => {
    if (phone.network !== 'none') return;
    for (const controller of running) controller.abort();
  });
}

/** One call to a server, with the task object that WeChat gives at once. */
async function call(
  url: string,
  init: RequestInit,
  timeout: number,
  controller: AbortController,
): Promise<Response> {
  if (phone.network === 'none') throw new WxFailure('网络不可用', { errno: 600001 });
  running.add(controller);
  const timer = setTimeout(() => controller.abort('timeout'), timeout);
  try {
    return await fetch(url, { ...init, signal: controller.signal, credentials: 'omit', cache: 'no-store' });
  } catch {
    const late = controller.signal.reason === 'timeout';
    throw new WxFailure(late ? 'timeout' : controller.signal.aborted ? 'abort' : 'network error', {
      errno: 600001,
    });
  } finally {
    clearTimeout(timer);
    running.delete(controller);
  }
}

const headersOf = (response: Response) => Object.fromEntries(response.headers);

/** `wx.request`: whatever the server answers is a success. */
export async function request(options: Options, controller = new AbortController()) {
  const {
    url,
    method = 'GET',
    data,
    header = {},
    dataType = 'json',
    responseType = 'text',
    timeout = 60_000,
  } = options;
  const headers = new Headers({ 'content-type': 'application/json', ...(header as Record<string, string>) });
  const bare = method === 'GET' || method === 'HEAD';
  const address = new URL(String(url));
  if (bare && data && typeof data === 'object' && !(data instanceof ArrayBuffer)) {
    for (const [name, value] of Object.entries(data)) address.searchParams.set(name, String(value));
  }
  const init: RequestInit = { method: String(method), headers };
  if (!bare && data !== undefined && data !== null) init.body = bodyOf(data);
  const response = await call(address.href, init, Number(timeout), controller);
  const raw = responseType === 'arraybuffer' ? await response.arrayBuffer() : await response.text();
  return {
    data: dataType === 'json' && typeof raw === 'string' ? parsed(raw) : raw,
    statusCode: response.status,
    header: headersOf(response),
    cookies: [],
  };
}

function bodyOf(data: unknown): BodyInit {
  return typeof data === 'string' || data instanceof ArrayBuffer ? data : JSON.stringify(data);
}

/** As WeChat: what is no JSON stays text. */
function parsed(text: string): unknown {
  try {
    return text === '' ? '' : JSON.parse(text);
  } catch {
    return text;
  }
}

/** `wx.uploadFile`: one file as multipart/form-data. */
export async function uploadFile(options: Options, controller = new AbortController()) {
  const { url, filePath, name, header = {}, formData = {}, timeout = 60_000 } = options;
  const blob = fileAt(String(filePath));
  if (!blob) throw new WxFailure('file not found');
  const body = new FormData();
  for (const [key, value] of Object.entries(formData as Record<string, unknown>))
    body.append(key, String(value));
  body.append(String(name), blob, String(filePath).split('/').at(-1));
  const init = { method: 'POST', body, headers: header as Record<string, string> };
  const response = await call(String(url), init, Number(timeout), controller);
  // As WeChat: the answer is text, whatever its type.
  return { data: await response.text(), statusCode: response.status, header: headersOf(response) };
}

/** `wx.downloadFile`: the answer as a temporary file. */
export async function downloadFile(options: Options, controller = new AbortController()) {
  const { url, filePath, header = {}, timeout = 60_000 } = options;
  const init = { headers: header as Record<string, string> };
  const response = await call(String(url), init, Number(timeout), controller);
  const blob = await response.blob();
  const ending = blob.type.split('/')[1]?.replace('jpeg', 'jpg').split(/[;+]/)[0] ?? 'bin';
  const path = filePath ? keepFile(blob, '', String(filePath)) : keepFile(blob, `download.${ending}`);
  const where = filePath ? { filePath: path } : { tempFilePath: path };
  return { ...where, statusCode: response.status, header: headersOf(response) };
}
