const kilo = 1024;
const mega = kilo * kilo;

/** 312 KB, 4.2 MB; rounded up, so that nothing looks smaller than it is. */
export function formatBytes(bytes: number): string {
  if (bytes < kilo) return `${bytes} 字节`;
  return bytes < mega
    ? `${Math.ceil(bytes / kilo)} KB`
    : `${(Math.ceil((bytes / mega) * 10) / 10).toFixed(1)} MB`;
}
