import { type SavedFiles, savedFiles, userPath } from './savedFiles.ts';

const files = new Map<string, Blob>();
const addresses = new Map<string, string>();
let made = 0;
let saved: SavedFiles | undefined;

/** Brings back what was saved before; call it before the mini program runs. */
export async function restoreFiles(): Promise<void> {
  saved = savedFiles();
  for (const [path, blob] of await saved.all()) files.set(path, blob);
}

/** Keeps a file of this phone; paths look like those of WeChat. */
export function keepFile(blob: Blob, name: string, path = temporaryPath(name)): string {
  files.set(path, blob);
  if (path.startsWith(userPath)) saved?.put(path, blob);
  addresses.delete(path);
  return path;
}

function temporaryPath(name: string): string {
  made += 1;
  const ending = /\.[A-Za-z0-9]+$/.exec(name)?.[0] ?? '';
  return `wxfile://tmp_${made}${ending}`;
}

/** A file of this phone, undefined when there is none. */
export function fileAt(path: string): Blob | undefined {
  return files.get(path);
}

/** Removes a file; false when there is none. */
export function dropFile(path: string): boolean {
  if (path.startsWith(userPath)) saved?.remove(path);
  return files.delete(path);
}

/** Paths that begin so. */
export function filesUnder(prefix: string): string[] {
  return [...files.keys()].filter((path) => path.startsWith(prefix));
}

/** Where an element of the document finds a picture: a file of the phone, of the package, or the network. */
export function sourceOf(src: string): string {
  const blob = files.get(src);
  if (blob) {
    const known = addresses.get(src) ?? URL.createObjectURL(blob);
    addresses.set(src, known);
    return known;
  }
  return src.startsWith('/') && !src.startsWith('//') ? `package${src}` : src;
}
