import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadScript } from '../miniprogram/http/loadScript.ts';
import { startWechat } from './startWechat.ts';

/** `main.ts --port N --config file.json --data dir`: prints `{"ready":true,"url":…}`; SIGTERM stops it. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      port: { type: 'string' },
      config: { type: 'string' },
      data: { type: 'string' },
    },
  });
  if (values.config === undefined) throw new Error('--config file.json is needed');
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is not a port`);
  const { accounts, settings, pay, ...unknown } = JSON.parse(readFileSync(values.config, 'utf8'));
  const surplus = Object.keys(unknown);
  if (surplus.length > 0) throw new Error(`${values.config}: unknown key(s) ${surplus.join(', ')}`);
  const wechat = await startWechat({
    port,
    accounts,
    settings,
    pay,
    ...(values.host ? { host: values.host } : {}),
    ...(values.data ? { dataDir: values.data } : {}),
  });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void wechat.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  // Built before anybody opens it; what is wrong with the sources is said when somebody does.
  void loadScript().catch(() => undefined);
  process.stdout.write(`${JSON.stringify({ ready: true, url: wechat.url })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
