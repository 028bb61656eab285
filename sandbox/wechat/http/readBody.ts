import type { Context } from 'koa';
import { BadInput } from '../phones/badInput.ts';

const limit = 24 * 1024 * 1024;

/** Reads the whole body; throws {@link BadInput} 413 above 24 MB. */
export async function readBytes(ctx: Context): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BadInput([{ path: '', message: `the body exceeds ${limit} bytes` }], 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads a JSON body of the phones API; an empty body is `{}`. */
export async function readJson(ctx: Context): Promise<unknown> {
  const text = (await readBytes(ctx)).toString('utf8');
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new BadInput([{ path: '', message: 'the body is not JSON' }]);
  }
}
