import { PassThrough } from 'node:stream';
import type { Context } from 'koa';
import type { World } from '../world/world.ts';

const beatMs = 15_000;

/** Server-sent events for the page: `change` with the openid of the phone to redraw ("" = everything). */
export function stream(world: World, ctx: Context): void {
  const out = new PassThrough();
  const send = (openid: string) => out.write(`event: change\ndata: ${JSON.stringify({ openid })}\n\n`);
  // A comment now and then keeps proxies from closing the stream.
  const beat = setInterval(() => out.write(': beat\n\n'), beatMs).unref();
  const end = () => {
    clearInterval(beat);
    world.changes.off('change', send);
    out.end();
  };
  world.changes.on('change', send);
  world.stopping.signal.addEventListener('abort', end);
  ctx.req.on('close', end);
  ctx.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  ctx.status = 200;
  ctx.body = out;
  out.write(': ready\n\n');
}
