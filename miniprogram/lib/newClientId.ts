/** The program's own id of something that is to be sent at most once: a UUID. It need not be a secret. */
export function newClientId(random: () => number = Math.random): string {
  const hex = Array.from({ length: 16 }, (_none, at) => {
    const byte = Math.floor(random() * 256);
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
