/** First bytes of the picture formats that we keep; what a header claims is not believed. */
const magics: Readonly<Record<string, readonly number[]>> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
};

/** The kind of picture that these bytes are; undefined for anything else. */
export function imageMime(bytes: Uint8Array): string | undefined {
  return Object.keys(magics).find((type) => magics[type]?.every((byte, at) => bytes[at] === byte));
}
