// Loaded into the web process (`NODE_OPTIONS=--import …`) by the profile benchmark. Plain JavaScript, because it
// runs before the TypeScript runner is there. Idle until SIGUSR2; at the second one it writes what it saw to
// FUNDWATCH_PROBE_DIR: `cpu.cpuprofile` and `commands.json`.
import { renameSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import mongoose from 'mongoose';

const folder = process.env.FUNDWATCH_PROBE_DIR ?? '.';
/** @type {Map<string, { count: number, ms: number }>} */
const commands = new Map();
let counting = false;
/** @type {Session | undefined} */
let session;

const { connect } = mongoose.mongo.MongoClient.prototype;
/** @this {import('mongodb').MongoClient} */
mongoose.mongo.MongoClient.prototype.connect = function connectWatched() {
  // Connections copy this setting when they are opened, so it must be there before the first one.
  this.options.monitorCommands = true;
  this.on('commandSucceeded', ({ commandName, duration }) => note(commandName, duration));
  this.on('commandFailed', ({ commandName, duration }) => note(`${commandName} (failed)`, duration));
  return connect.call(this);
};

/**
 * @param {string} name
 * @param {number} ms
 */
function note(name, ms) {
  if (!counting) return;
  const known = commands.get(name) ?? { count: 0, ms: 0 };
  commands.set(name, { count: known.count + 1, ms: known.ms + ms });
}

/**
 * Whole or not at all: the reader waits for the name.
 * @param {string} name
 * @param {unknown} value
 */
function write(name, value) {
  const path = join(folder, name);
  writeFileSync(`${path}.part`, JSON.stringify(value));
  renameSync(`${path}.part`, path);
}

async function toggle() {
  if (session) {
    counting = false;
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    session = undefined;
    write('cpu.cpuprofile', profile);
    write('commands.json', Object.fromEntries(commands));
    return;
  }
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  counting = true;
}

process.on('SIGUSR2', () => void toggle());
