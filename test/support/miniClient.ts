import type { Phone } from './phones.ts';
import type { TestProduct } from './product.ts';

/** What the API answered to the mini program. */
export interface MiniReply {
  status: number;
  code: string | undefined;
  /** Where the problems are. */
  paths: string[];
  body: Record<string, unknown>;
  etag: string;
}

/** Somebody with the mini program open. */
export interface MiniProgram {
  token: string;
  get(path: string, headers?: Record<string, string>): Promise<MiniReply>;
  post(path: string, body?: unknown): Promise<MiniReply>;
  put(path: string, body: unknown): Promise<MiniReply>;
  delete(path: string): Promise<MiniReply>;
  /** A file in one part. @returns it as an answer of a form names it, with its kind */
  upload(bytes: Buffer): Promise<{ id: string; kind: string; mime: string; size: number; sha256: string }>;
}

/** The API as seen by whoever has this token. */
export function miniProgramOf(product: TestProduct, token: string): MiniProgram {
  async function send(method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
    const isFile = Buffer.isBuffer(body);
    const type = isFile ? 'application/octet-stream' : 'application/json';
    const headers = { authorization: `Bearer ${token}`, 'content-type': type, ...more };
    const sent = body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) };
    const response = await fetch(`${product.url}/api/mini${path}`, { method, headers, ...sent });
    const text = await response.text();
    const parsed = text ? JSON.parse(text) : {};
    const problems: { path: string }[] = parsed.error?.problems ?? [];
    return {
      ...{ status: response.status, code: parsed.error?.code, body: parsed },
      paths: problems.map(({ path: at }) => at),
      etag: response.headers.get('etag') ?? '',
    };
  }
  const program: MiniProgram = {
    token,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    delete: (path) => send('DELETE', path),
    async upload(bytes) {
      const started = await program.post('/uploads', { size: bytes.length });
      await program.put(`/uploads/${started.body.id}/parts/0`, bytes);
      const { body } = await program.post(`/uploads/${started.body.id}/finish`);
      const { id, kind, mime, size, sha256 } = body;
      return { id, kind, mime, size, sha256 } as Awaited<ReturnType<MiniProgram['upload']>>;
    },
  };
  return program;
}

/** Opens the mini program on a phone, a new one unless told otherwise. */
export async function openMiniProgram(product: TestProduct, phone?: Phone): Promise<MiniProgram> {
  const code = await (phone ?? (await product.phones.add())).login();
  const { key: account } = product.account.settings;
  const { body } = await miniProgramOf(product, '').post('/sessions', { account, code });
  return miniProgramOf(product, String(body.token));
}

/** The same for a follower who has linked both by a code. */
export async function openLinked(product: TestProduct): Promise<{ phone: Phone; program: MiniProgram }> {
  const phone = await product.phones.add();
  const program = await openMiniProgram(product, phone);
  const { body } = await program.post('/identity/codes');
  await phone.say(`关联码 ${body.code}`);
  return { phone, program };
}
