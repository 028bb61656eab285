import { DATA_MOUNT } from '../rootfs/location.ts';

/**
 * PostgreSQL for one developer machine or one small bureau: acknowledged writes are on disk (fsync and
 * synchronous_commit stay on), everything else is small, quiet and quick to start.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_directories: `${DATA_MOUNT}/sock`,
  unix_socket_permissions: '0700',
  max_connections: '120',
  shared_preload_libraries: 'pg_cron,pg_documentdb_core,pg_documentdb',
  'cron.database_name': 'postgres',
  // DocumentDB connects to its own server for some work (creating collections, building indexes).
  'documentdb.localhost_connection_string': `host=${DATA_MOUNT}/sock user=postgres`,
  // Unread result sets live in files, so that no connection has to be kept for them; ten minutes, as in MongoDB.
  'documentdb.useFileBasedPersistedCursors': 'on',
  'documentdb.defaultCursorExpiryTimeLimitSeconds': '600',
  'cron.use_background_workers': 'on',
  'cron.log_run': 'off',
  'cron.log_statement': 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  fsync: 'on',
  synchronous_commit: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  shared_buffers: '128MB',
  huge_pages: 'off',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  deadlock_timeout: '200ms',
  update_process_title: 'off',
  log_checkpoints: 'off',
  // Statement errors go to the client. Their details quote whole documents, which no log may hold.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Command-line arguments for the server: a store made by an earlier version gets today's settings. */
export function settingArguments(): string[] {
  return Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Lines for the template's `postgresql.conf`: DocumentDB must be loaded to be installed. */
export function settingsFile(): string {
  const lines = Object.entries(SETTINGS).map(([name, value]) => `${name} = '${value}'`);
  return `\n# fundwatch\n${lines.join('\n')}\n`;
}
