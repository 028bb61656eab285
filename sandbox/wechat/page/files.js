/**
 * Base64 of a file or a fetched sample, with its type.
 * @param {Blob} blob
 * @returns {Promise<{mediaBase64: string, mime: string}>}
 */
export async function encode(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  // Chunks, because a call with a million arguments overflows the stack.
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return { mediaBase64: btoa(binary), mime: blob.type };
}

/**
 * A file shipped with the page.
 * @param {string} name
 * @param {string} type
 */
export async function sample(name, type) {
  const response = await fetch(`/page/samples/${name}`);
  return encode(new Blob([await response.arrayBuffer()], { type }));
}
