import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Endings that are sources or tools; everything else in the folder is shipped as it is. */
const sources = /\.(ts|wxml|wxss|json|wxs)$/;

/** Bytes of pictures, fonts and other files that WeChat ships with the package. */
export function shippedAssets(root: string): number {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.parentPath.includes('node_modules') && !sources.test(entry.name),
    )
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
