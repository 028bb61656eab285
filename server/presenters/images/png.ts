const signatureLength = 8;
const metadata = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

/** A PNG without its text, time and EXIF chunks. Bytes that are no PNG come back as they are. */
export function stripPng(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return bytes;
  const parts: Buffer[] = [bytes.subarray(0, signatureLength)];
  let at = signatureLength;
  while (at + 12 <= bytes.length) {
    // Length, type, data, checksum.
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!metadata.includes(bytes.toString('latin1', at + 4, at + 8))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}
