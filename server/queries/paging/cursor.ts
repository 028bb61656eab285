import { DomainError } from '../../domain/errors.ts';

/** The last row of a page: where the next one begins, newest first. */
export interface Cursor {
  at: Date;
  id: string;
}

/** Opaque text of a position; it holds no personal data. */
export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

/** @throws DomainError `input.invalid` for text that {@link encodeCursor} never made */
export function decodeCursor(text: string): Cursor {
  const [, at, id] = /^(\d{1,15})\.(.{1,160})$/.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  if (at && id) return { at: new Date(Number(at)), id };
  const message = '翻页位置不对，请回到第一页。';
  throw new DomainError('input.invalid', { problems: [{ path: 'cursor', code: 'format', message }] });
}
