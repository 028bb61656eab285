import { reader } from './bytes.ts';

const endOfChain = 0xfffffffa;
/** Directory sectors that are read: far more than a document of 20 MB has. */
const maxSectors = 256;

/**
 * Names of the streams in an OLE compound file, the container of DOC and XLS (and of MSI and MSG).
 * Source: MS-CFB 2.2, 2.3 and 2.6.1. Broken chains end early instead of failing.
 */
export function oleNames(bytes: Uint8Array): readonly string[] {
  const { u16, u32 } = reader(bytes);
  const shift = u16(30);
  if (shift !== 9 && shift !== 12) return [];
  const size = 1 << shift;
  const offset = (sector: number) => (sector + 1) * size;
  const perSector = size / 4;
  /** The sector after this one: its entry in the FAT, whose first 109 sectors the header names. */
  const next = (sector: number) => {
    const block = Math.floor(sector / perSector);
    return block < 109 ? u32(offset(u32(76 + block * 4)) + (sector % perSector) * 4) : endOfChain;
  };
  const names: string[] = [];
  const seen = new Set<number>();
  for (let sector = u32(48); sector < endOfChain && !seen.has(sector); sector = next(sector)) {
    if (offset(sector) >= bytes.length || seen.size >= maxSectors) break;
    seen.add(sector);
    for (let at = offset(sector); at < offset(sector) + size; at += 128) {
      const length = Math.min(u16(at + 64), 64);
      if (length < 2) continue;
      const units = Array.from({ length: length / 2 - 1 }, (_, index) => u16(at + index * 2));
      names.push(String.fromCharCode(...units));
    }
  }
  return names;
}
