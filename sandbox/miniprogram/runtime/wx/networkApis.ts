import { phone } from '../phone/phone.ts';
import { callbackApi, type Options, ownApi } from './callbackApi.ts';
import { downloadFile, request, uploadFile } from './network.ts';

type Listener = (state: { isConnected: boolean; networkType: string }) => void;
type Transfer = (options: Options, controller: AbortController) => Promise<object>;

/** Calls to servers and what is known of the network. */
export function networkApis(): Record<string, unknown> {
  const listeners = new Set<Listener>();
  phone.onNetwork.push(() => {
    const state = { isConnected: phone.network !== 'none', networkType: phone.network };
    for (const listener of listeners) listener(state);
  });
  return {
    request: task('request', request),
    uploadFile: task('uploadFile', uploadFile),
    downloadFile: task('downloadFile', downloadFile),
    getNetworkType: callbackApi('getNetworkType', () => ({ networkType: phone.network })),
    onNetworkStatusChange: (listener: Listener) => void listeners.add(listener),
    offNetworkStatusChange: (listener?: Listener) =>
      listener ? void listeners.delete(listener) : listeners.clear(),
  };
}

/** These give a task at once, with or without callbacks; whole files are one step of progress here. */
function task(name: string, run: Transfer): (options: Options) => unknown {
  return ownApi((options: Options) => {
    const controller = new AbortController();
    const progress: ((state: object) => void)[] = [];
    const api = callbackApi(name, async (all) => {
      const result = await run(all, controller);
      const done = { progress: 100, totalBytesSent: 0, totalBytesExpectedToSend: 0 };
      for (const listener of progress) listener(done);
      return result;
    });
    const { success, fail, complete } = options;
    const bare = !success && !fail && !complete;
    const promise = api(bare ? { ...options, complete: () => undefined } : options);
    return Object.assign(promise ?? {}, {
      abort: () => controller.abort(),
      onProgressUpdate: (listener: (state: object) => void) => void progress.push(listener),
      offProgressUpdate: () => void progress.splice(0),
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    });
  });
}
