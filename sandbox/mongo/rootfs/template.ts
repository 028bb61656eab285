import { execFile } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { settingsFile } from '../postgres/settings.ts';
import { inChroot, postgresOwner } from './chroot.ts';
import { PG_BIN, TEMPLATE } from './location.ts';

const run = promisify(execFile);

/** Makes a cluster with the extension, so that a new store is a copy instead of a minute's work. */
const SCRIPT = `
set -e
umask 077
${PG_BIN}/initdb -D "$1" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-data-checksums --no-sync >/dev/null
printf '%s' "$2" >> "$1/postgresql.conf"
mkdir "$1/pg_documentdb_cursor_files"
${PG_BIN}/pg_ctl -D "$1" -w -l "$1/startup.log" -o "-c unix_socket_directories=/tmp" start >/dev/null
stop() { ${PG_BIN}/pg_ctl -D "$1" -w -m fast stop >/dev/null; }
sql() { ${PG_BIN}/psql -h /tmp -U postgres -d postgres -v ON_ERROR_STOP=1 -q -c "$1"; }
trap 'stop "$1"' EXIT
sql 'CREATE EXTENSION documentdb CASCADE' 2>"$1/extension.log" || { cat "$1/extension.log" >&2; exit 1; }
sql "SELECT cron.unschedule(jobid) FROM cron.job WHERE jobname LIKE 'documentdb_index_build%'" >/dev/null
`;

/** Builds the template cluster inside a fresh root file system. @throws Error with PostgreSQL's words. */
export async function buildTemplate(rootfs: string): Promise<void> {
  const owner = postgresOwner(rootfs);
  const folder = join(rootfs, TEMPLATE);
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(rootfs, 'srv/data'), { recursive: true });
  chownSync(folder, owner.uid, owner.gid);
  const command = ['sh', '-c', SCRIPT, 'sh', TEMPLATE, settingsFile()];
  const [program = '', ...args] = inChroot(rootfs, '', owner, command);
  await run(program, args, { cwd: '/' });
}
