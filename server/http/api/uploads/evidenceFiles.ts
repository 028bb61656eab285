import type { OpenedFile } from '../../../queries/evidence/openFile.ts';
import type { ResponseKind } from '../responseKinds.ts';

/** Nothing in a file may run, load or frame anything, even where a browser shows it against our word. */
const inert = "default-src 'none'; sandbox";
const binary = { schema: { type: 'string', format: 'binary' } };

/** An original: always saved, never shown by the browser; for the routes of matters (`openOriginal`). */
export function originalFile(): ResponseKind<OpenedFile> {
  return {
    status: 200,
    describe: () => ({ 'application/octet-stream': binary }),
    send(ctx, { bytes, name }) {
      // Bytes to everybody who does not know better: the real type is in the list.
      ctx.type = 'application/octet-stream';
      ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeName(name)}`);
      secure(ctx);
      ctx.body = bytes;
    },
  };
}

/** A preview: a JPEG that we made ourselves (`openPreview`). */
export function previewFile(): ResponseKind<OpenedFile> {
  return {
    status: 200,
    describe: () => ({ 'image/jpeg': binary }),
    send(ctx, { bytes }) {
      ctx.type = 'image/jpeg';
      secure(ctx);
      ctx.body = bytes;
    },
  };
}

function secure(ctx: Parameters<ResponseKind<OpenedFile>['send']>[0]): void {
  ctx.set('Content-Security-Policy', inert);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cache-Control', 'no-store');
}

/** RFC 8187: what `encodeURIComponent` leaves alone and a header must not have. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
