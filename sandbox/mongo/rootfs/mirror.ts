import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FALLBACK = 'http://deb.debian.org/debian';
const APT = '/etc/apt';

function sourceFiles(): string[] {
  const folder = join(APT, 'sources.list.d');
  return [join(APT, 'sources.list'), ...readdirSync(folder).map((name) => join(folder, name))];
}

/**
 * The Debian mirror to build from: the machine's own when it is a Debian (so that a bureau's mirror setting is
 * honoured), else Debian's.
 */
export function debianMirror(): string {
  try {
    for (const path of sourceFiles()) {
      const found = /^[^#\n]*\b(https?:\/\/\S+\/debian)\/?(?:\s|$)/m.exec(readFileSync(path, 'utf8'));
      if (found?.[1]) return found[1];
    }
  } catch {
    // No apt folders, or unreadable: the fallback will do.
  }
  return FALLBACK;
}
