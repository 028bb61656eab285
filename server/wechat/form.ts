import { randomBytes } from 'node:crypto';

/** A file to upload. */
export interface UploadedFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** ASCII, without quotes: WeChat tells the type by its ending. */
  readonly filename: string;
}

/** A form with the one field that WeChat's uploads have, `media`; as a Buffer, so that it can be sent again. */
export function formOf({ bytes, contentType, filename }: UploadedFile): {
  contentType: string;
  body: Buffer;
} {
  const boundary = `----fundwatch${randomBytes(16).toString('hex')}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="${filename}"\r\nContent-Type: ${contentType}\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
