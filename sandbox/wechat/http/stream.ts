import type { Context } from 'koa';
import type { World } from '../world/world.ts';

const beatMs = 15_000;

/** Server-sent events for the page: `change` with the openid of the phone to redraw ("" = everything). */
export function stream(world: World, ctx: Context): void {
  const { res } = ctx;
  // Written past Koa, which reports every closed tab as a broken body.
  ctx.respond = false;
  res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  res.write(': ready\n\n');
  const send = (openid: string) => res.write(`event: change\ndata: ${JSON.stringify({ openid })}\n\n`);
  // A comment now and then shows a dead connection.
  const beat = setInterval(() => res.write(': beat\n\n'), beatMs).unref();
  world.changes.on('change', send);
  res.on('close', () => {
    clearInterval(beat);
    world.changes.off('change', send);
  });
}
