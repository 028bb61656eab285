import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../console/src/api/apiError.ts';
import { uploadFile } from '../../../console/src/api/uploadFile.ts';

// The typed client takes `fetch` and `Request` when it is loaded, so they are replaced before that.
const server = vi.hoisted(() => {
  const state = {
    calls: [] as string[],
    stored: new Map<number, number>(),
    /** How often the line breaks before a part arrives. */
    broken: new Map<number, number>(),
    forgotten: false,
  };
  const Base = globalThis.Request;
  globalThis.Request = class extends Base {
    constructor(input: string, init?: RequestInit) {
      super(new URL(input, 'http://console.test'), init);
    }
  } as typeof Request;
  const gone = { error: { code: 'upload.not_found', message: '没有。', problems: [], requestId: 'r' } };
  const plan = { id: 'u1', partBytes: 4, parts: 3 };
  globalThis.fetch = async (request) => {
    if (!(request instanceof Base)) throw new Error('the client sends requests');
    const { pathname } = new URL(request.url);
    state.calls.push(`${request.method} ${pathname}`);
    const n = Number(/parts\/(\d+)$/.exec(pathname)?.[1] ?? Number.NaN);
    if (!Number.isNaN(n)) {
      const left = state.broken.get(n) ?? 0;
      state.broken.set(n, left - 1);
      if (left > 0) throw new TypeError('failed to fetch');
      state.stored.set(n, (await request.arrayBuffer()).byteLength);
      return new Response(null, { status: 204 });
    }
    if (pathname.endsWith('/finish'))
      return Response.json({ id: 'e1', kind: 'file', mime: 'text/plain', size: 10, sha256: 'x' });
    if (request.method === 'GET')
      return state.forgotten
        ? Response.json(gone, { status: 404 })
        : Response.json({ ...plan, size: 10, stored: [...state.stored.keys()], evidenceId: null });
    return Response.json(plan);
  };
  return state;
});

beforeEach(() => {
  Object.assign(server, { calls: [], stored: new Map(), broken: new Map(), forgotten: false });
});

const file = new File(['0123456789'], '清单.txt', { type: 'text/plain' });
const partsSent = () => server.calls.filter((call) => call.startsWith('PUT'));

describe('uploadFile', () => {
  it('sends every part and finishes last', async () => {
    const progress: number[] = [];
    const { id } = await uploadFile(file, null, ({ sent }) => progress.push(sent));
    expect([id, [...server.stored]]).toEqual([
      'e1',
      [
        [0, 4],
        [1, 4],
        [2, 2],
      ],
    ]);
    expect([progress, server.calls.at(-1)]).toEqual([[0, 1, 2, 3], 'POST /api/uploads/u1/finish']);
  });

  it('tries a part again when the line breaks', async () => {
    server.broken.set(1, 2);
    await uploadFile(file, null, () => undefined);
    expect(partsSent().map((call) => call.slice(-1))).toEqual(['0', '1', '1', '1', '2']);
  });

  it('goes on after a failure with what is missing, and does not finish before', async () => {
    server.broken.set(1, 3);
    let known = '';
    const first = uploadFile(file, null, ({ id }) => {
      known = id;
    });
    await expect(first).rejects.toBeInstanceOf(ApiError);
    expect(server.calls.some((call) => call.endsWith('/finish'))).toBe(false);
    server.calls.length = 0;
    await uploadFile(file, known, () => undefined);
    expect(partsSent().map((call) => call.slice(-1))).toEqual(['1', '2']);
  });

  it('begins again when the server has forgotten the upload', async () => {
    server.forgotten = true;
    await uploadFile(file, 'old', () => undefined);
    expect(server.calls.slice(0, 2)).toEqual(['GET /api/uploads/old', 'POST /api/uploads']);
  });
});
