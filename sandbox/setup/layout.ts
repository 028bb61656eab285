import { join, resolve } from 'node:path';
import { root } from './bootstrap/bootstrap.mjs';

/** Where one running product keeps its things. */
export interface Layout {
  var: string;
  log: string;
  store: string;
  redis: string;
  sandbox: string;
  spool: string;
  keyring: string;
  accounts: string;
  merchants: string;
  sandboxConfig: string;
  staff: string;
  runFile: string;
  lock: string;
}

/** The folder of the product started by hand; FUNDWATCH_VAR moves it. */
export function defaultVar(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env.FUNDWATCH_VAR || join(root, 'var'));
}

/** @param varDir absolute folder for data, logs and secrets */
export function layoutOf(varDir: string): Layout {
  const at = (...parts: string[]) => join(varDir, ...parts);
  return {
    var: varDir,
    log: at('log'),
    store: at('store'),
    redis: at('redis'),
    sandbox: at('wechat'),
    spool: at('spool'),
    keyring: at('secrets', 'keyring.json'),
    accounts: at('secrets', 'wechat-accounts.json'),
    merchants: at('secrets', 'pay-merchants.json'),
    sandboxConfig: at('secrets', 'wechat-sandbox.json'),
    staff: at('secrets', 'demo-staff.json'),
    runFile: at('run.json'),
    lock: at('start.lock'),
  };
}
