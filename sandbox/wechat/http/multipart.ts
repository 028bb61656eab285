/** The one file of a form upload. */
export interface Upload {
  field: string;
  filename: string;
  contentType: string;
  bytes: Buffer;
}

/** Reads the first file part of a multipart/form-data body; undefined when there is none or it is malformed. */
export function readUpload(contentType: string | undefined, body: Buffer): Upload | undefined {
  const boundary = /^multipart\/form-data;.*?boundary="?([^";]+)"?/i.exec(contentType ?? '')?.[1];
  if (boundary === undefined) return undefined;
  return parts(body, `--${boundary}`)
    .map(readPart)
    .find((part) => part !== undefined);
}

function parts(body: Buffer, mark: string): Buffer[] {
  const found: Buffer[] = [];
  let start = body.indexOf(mark);
  while (start >= 0) {
    const from = start + mark.length;
    const next = body.indexOf(`\r\n${mark}`, from);
    if (next < 0) break;
    // Two bytes of line end follow the boundary.
    found.push(body.subarray(from + 2, next));
    start = next + 2;
  }
  return found;
}

function readPart(part: Buffer): Upload | undefined {
  const end = part.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = part.toString('utf8', 0, end);
  const disposition = /^content-disposition:.*$/im.exec(head)?.[0] ?? '';
  const field = /[; ]name="([^"]*)"/.exec(disposition)?.[1];
  const filename = /filename="([^"]*)"/.exec(disposition)?.[1];
  if (field === undefined || filename === undefined) return undefined;
  const contentType = /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream';
  return { field, filename, contentType, bytes: part.subarray(end + 4) };
}
