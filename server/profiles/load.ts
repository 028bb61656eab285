import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Profile, profileSchema } from './schema.ts';

/** The rule-sets that this installation knows. */
export interface ProfileStore {
  readonly all: readonly Profile[];
  /**
   * The rule-set that a record was pinned to; without a version, the newest.
   * @throws Error when there is none: the record names a file that was removed.
   */
  get(id: string, version?: string): Profile;
}

/** One fault in a file: `file: path: message`. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`profiles cannot be loaded:\n${faults.join('\n')}`);
    this.faults = faults;
  }
}

const DATA = join(import.meta.dirname, 'data');

/**
 * Reads and validates every `*.json` of the folder, frozen through and through. Called once, at start.
 * @throws ProfileError naming every fault of every file at once.
 */
export function loadProfiles(folder: string = DATA): ProfileStore {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return createProfileStore(
    files.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  );
}

/** The same from texts already read. */
export function createProfileStore(files: readonly { name: string; text: string }[]): ProfileStore {
  const faults: string[] = [];
  const all: Profile[] = [];
  for (const { name, text } of files) {
    const parsed = profileSchema.safeParse(parseJson(text));
    if (parsed.success) all.push(deepFreeze(parsed.data));
    else {
      const lines = parsed.error.issues.map((i) => `${name}: ${i.path.join('.') || '(file)'}: ${i.message}`);
      faults.push(...lines);
    }
  }
  const keys = all.map(({ id, version }) => `${id}@${version}`);
  for (const key of new Set(keys.filter((key, i) => keys.indexOf(key) !== i))) {
    faults.push(`${key}: defined by more than one file`);
  }
  if (files.length === 0) faults.push('no profile found');
  if (faults.length > 0) throw new ProfileError(faults);
  const store: ProfileStore = {
    all: Object.freeze(all),
    get: (id, version) => find(all, id, version),
  };
  return Object.freeze(store);
}

/** Broken JSON becomes `undefined`, which the schema then reports like any other fault. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function find(all: readonly Profile[], id: string, version?: string): Profile {
  const candidates = all.filter((p) => p.id === id && (version === undefined || p.version === version));
  const newest = candidates.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))[0];
  if (!newest) throw new Error(`unknown profile ${id}${version === undefined ? '' : `@${version}`}`);
  return newest;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
