import { fileTypes } from './fileTypes.ts';

/** The ending that programs know a stored file by, without the dot. */
export function extensionOf(mime: string): string {
  return fileTypes.find((type) => type.mime === mime)?.extensions[0] ?? 'bin';
}
