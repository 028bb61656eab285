import { expect, it } from 'vitest';
import { ApiError, noAnswer } from '../../../../miniprogram/api/apiError.ts';
import { createUpload, type UploadProgress } from '../../../../miniprogram/lib/createUpload.ts';

const file = { path: 'wxfile://a', size: 25, name: 'a.jpg' };
const stored = { id: 'e1', kind: 'image', mime: 'image/jpeg', size: 25, sha256: 'ab' } as const;

/** A server that takes parts of ten bytes and fails where a test wants it to. */
function startServer(failing: (step: string) => Error | null = () => null) {
  const steps: string[] = [];
  const there = new Set<number>();
  async function step<T>(name: string, value: T): Promise<T> {
    steps.push(name);
    const error = failing(name);
    if (error) throw error;
    return value;
  }
  const upload = createUpload({
    start: () => step('start', { id: 'u1', partBytes: 10, parts: 3 }),
    status: (id) => step(`status ${id}`, { id, partBytes: 10, parts: 3, stored: [...there] }),
    async putPart(_id, n, bytes) {
      await step(`put ${n} ${bytes.byteLength}`, null);
      there.add(n);
    },
    finish: () => step('finish', stored),
    readPart: async (_path, _position, length) => new ArrayBuffer(length),
  });
  return { upload, steps };
}

it('sends the parts in order and tells how far it is', async () => {
  const { upload, steps } = startServer();
  const told: UploadProgress[] = [];
  expect(await upload(file, '', (one) => told.push(one))).toEqual(stored);
  expect(steps).toEqual(['start', 'put 0 10', 'put 1 10', 'put 2 5', 'finish']);
  expect(told.map(({ sent }) => sent)).toEqual([0, 1, 2, 3]);
});

it('a break in the middle: three tries, then it stops; later only what is missing goes', async () => {
  let isOff = true;
  const server = startServer((step) => (isOff && step.startsWith('put 1') ? noAnswer() : null));
  let id = '';
  const remember = (progress: UploadProgress) => {
    id = progress.id;
  };
  await expect(server.upload(file, '', remember)).rejects.toMatchObject({ code: 'network' });
  expect(server.steps.filter((step) => step.startsWith('put 1'))).toHaveLength(3);
  isOff = false;
  server.steps.length = 0;
  expect(await server.upload(file, id, remember)).toEqual(stored);
  expect(server.steps).toEqual(['status u1', 'put 1 10', 'put 2 5', 'finish']);
});

it('what the server refuses is not tried again; what it forgot begins anew', async () => {
  const refused = startServer((step) =>
    step === 'finish' ? new ApiError({ code: 'input.invalid', message: '不是图片' }) : null,
  );
  await expect(refused.upload(file, '', () => undefined)).rejects.toMatchObject({ code: 'input.invalid' });
  expect(refused.steps.filter((step) => step === 'finish')).toHaveLength(1);
  const forgot = startServer((step) =>
    step.startsWith('status') ? new ApiError({ code: 'upload.not_found', message: '' }) : null,
  );
  expect(await forgot.upload(file, 'old', () => undefined)).toEqual(stored);
  expect(forgot.steps[1]).toBe('start');
});
