import { asksForMock, mockOf } from './callbackApi.ts';
import { deviceApis } from './deviceApis.ts';
import { fileSystemApis } from './fileSystemApis.ts';
import { identityApis } from './identityApis.ts';
import { mediaApis } from './mediaApis.ts';
import { watchNetwork } from './network.ts';
import { networkApis } from './networkApis.ts';
import { routeApis } from './routeApis.ts';
import { selectorApis } from './selectorApis.ts';
import { soundApis } from './soundApis.ts';
import { storageApis } from './storageApis.ts';
import { surfaceApis } from './surfaceApis.ts';
import { systemApis } from './systemApis.ts';

/**
 * The global `wx` of a mini program. An API that is not here throws with its name, so that nothing is silently
 * without effect.
 */
export function createWx(): Record<string, unknown> {
  watchNetwork();
  const apis: Record<string, unknown> = {
    ...networkApis(),
    ...storageApis(),
    ...surfaceApis(),
    ...routeApis(),
    ...mediaApis(),
    ...soundApis(),
    ...fileSystemApis(),
    ...identityApis(),
    ...deviceApis(),
    ...systemApis(),
    ...selectorApis(),
  };
  apis.canIUse = (schema: string) => {
    const [name = '', part = ''] = schema.split('.');
    return name in apis || (name === 'button' && part === 'open-type');
  };
  return new Proxy(apis, {
    get(_target, name) {
      if (typeof name === 'symbol') return undefined;
      const known = apis[name];
      const api = asksForMock(known) ? known : (mockOf(name) ?? known);
      if (api === undefined)
        throw new Error(`wx.${name} is not in the web runtime (sandbox/miniprogram/runtime/wx)`);
      return api;
    },
    set(_target, name, value) {
      apis[String(name)] = value;
      return true;
    },
  });
}
