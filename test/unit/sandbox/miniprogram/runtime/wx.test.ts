// @vitest-environment jsdom
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Mounted, mountPage } from '../../../../support/mountPage.ts';

type Options = Record<string, unknown>;
type Api = (options?: Options) => Promise<Record<string, unknown>>;
type Wx = Record<string, Api>;

const root = join(import.meta.dirname, '../../../../fixtures/miniprogram');
let page: Mounted;
let wx: Wx;
/** jsdom's; this project knows no DOM. */
const { localStorage } = globalThis as unknown as { localStorage: { clear(): void } };
const calls: { url: string; init: RequestInit }[] = [];

beforeEach(async () => {
  localStorage.clear();
  calls.length = 0;
  page = await mountPage('pages/other/other', { root });
  // These tests ask the real ones.
  Object.assign(globalThis, { __wxMock: {} });
  wx = (globalThis as unknown as { wx: Wx }).wx;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    calls.push({ url, init });
    return answer(url, init);
  });
});
afterEach(() => vi.unstubAllGlobals());

let answer = async (_url: string, _init: RequestInit): Promise<unknown> => response(200, '{"a":1}');
const response = (status: number, text: string) => ({
  status,
  ok: status < 400,
  headers: [['x-a', '1']],
  text: async () => text,
  json: async () => JSON.parse(text),
  blob: async () => new Blob([text], { type: 'application/pdf' }),
});
const api = (name: string, options: Options = {}) => (wx[name] as Api)(options);

/** Calls to servers give a task, not a promise. */
const call = (name: string, options: Options) =>
  new Promise<Record<string, unknown>>((success, fail) => api(name, { ...options, success, fail }));

describe('every API', () => {
  it('that is unknown fails with its name', () => {
    expect(() => wx.chooseInvoice).toThrow('wx.chooseInvoice is not in the web runtime');
    expect((wx.canIUse as unknown as (name: string) => boolean)('chooseInvoice')).toBe(false);
    expect((wx.canIUse as unknown as (name: string) => boolean)('getLocation')).toBe(true);
  });

  it('gives a promise without callbacks and none with them', async () => {
    const success = vi.fn();
    expect(api('getNetworkType', { success })).toBeUndefined();
    await page.settle();
    expect(success).toHaveBeenCalledWith({ networkType: 'wifi', errMsg: 'getNetworkType:ok' });
    expect(await api('getNetworkType')).toEqual({ networkType: 'wifi', errMsg: 'getNetworkType:ok' });
  });

  it('that calls a server gives a task that can be aborted', async () => {
    answer = (_url, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('gone'))));
    const fail = vi.fn();
    const task = api('request', { url: 'https://api.test/', fail }) as unknown as { abort(): void };
    await page.settle();
    task.abort();
    await page.settle();
    expect(fail).toHaveBeenCalledWith(expect.objectContaining({ errMsg: 'request:fail abort' }));
  });

  it('can be replaced by a test', async () => {
    Object.assign(globalThis, { __wxMock: { request: () => ({ statusCode: 418 }) } });
    expect(await call('request', { url: 'https://api.test/' })).toMatchObject({ statusCode: 418 });
    Object.assign(globalThis, { __wxMock: { getNetworkType: () => ({ networkType: '2g' }) } });
    expect(await api('getNetworkType')).toEqual({ networkType: '2g', errMsg: 'getNetworkType:ok' });
  });
});

describe('requests', () => {
  it('send JSON and read it; any answer of the server is a success', async () => {
    answer = async () => response(409, '{"error":{"code":"x"}}');
    const result = await call('request', { url: 'https://api.test/api/x', method: 'POST', data: { b: 2 } });
    expect(result).toMatchObject({ statusCode: 409, data: { error: { code: 'x' } }, header: { 'x-a': '1' } });
    expect(calls[0]?.init.body).toBe('{"b":2}');
  });

  it('of GET carry their data in the address; what is no JSON stays text', async () => {
    answer = async () => response(200, 'plain');
    const result = await call('request', { url: 'https://api.test/api/x', data: { q: '中' } });
    expect(result.data).toBe('plain');
    expect(calls[0]?.url).toBe(`https://api.test/api/x?q=${encodeURIComponent('中')}`);
  });

  it('fail without a network, and say when it comes and goes', async () => {
    const heard = vi.fn();
    (wx.onNetworkStatusChange as unknown as (listener: unknown) => void)(heard);
    page.phone.network = 'none';
    await expect(call('request', { url: 'https://api.test/' })).rejects.toMatchObject({
      errMsg: 'request:fail 网络不可用',
    });
    expect(calls).toEqual([]);
    page.phone.network = 'wifi';
    expect(heard.mock.calls).toEqual([
      [{ isConnected: false, networkType: 'none' }],
      [{ isConnected: true, networkType: 'wifi' }],
    ]);
  });

  it('under way end when the network goes', async () => {
    answer = (_url, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('gone'))));
    const fail = vi.fn();
    void api('request', { url: 'https://api.test/', fail });
    await page.settle();
    expect(fail).not.toHaveBeenCalled();
    page.phone.network = 'none';
    await page.settle();
    expect(fail).toHaveBeenCalledWith(expect.objectContaining({ errMsg: 'request:fail abort' }));
  });
});

describe('files', () => {
  const bytes = (data: unknown) => new TextDecoder().decode(data as ArrayBuffer);
  type Manager = { readFile: Api; stat: Api; unlink: Api };
  const manager = () => (wx.getFileSystemManager as unknown as () => Manager)();

  it('that are chosen can be read in parts and uploaded', async () => {
    (page.phone.nextFiles as File[]).push(new File(['0123456789'], 'a.jpg', { type: 'image/jpeg' }));
    const { tempFiles } = (await api('chooseMedia', { count: 1 })) as {
      tempFiles: { tempFilePath: string; size: number; fileType: string }[];
    };
    const [file] = tempFiles;
    expect(file).toMatchObject({ size: 10, fileType: 'image' });
    const filePath = file?.tempFilePath ?? '';
    expect(bytes((await manager().readFile({ filePath, position: 3, length: 4 })).data)).toBe('3456');
    expect(await manager().stat({ path: filePath })).toMatchObject({ stats: { size: 10 } });
    answer = async () => response(200, '{"id":"1"}');
    const sent = await call('uploadFile', { url: 'https://api.test/up', filePath, name: 'file' });
    expect(sent).toMatchObject({ statusCode: 200, data: '{"id":"1"}' });
    await manager().unlink({ filePath });
    await expect(manager().stat({ path: filePath })).rejects.toMatchObject({ errno: 1300002 });
  });

  it('that are downloaded have a path and are opened, if they are what they should be', async () => {
    const open = async (text: string) => {
      answer = async () => response(200, text);
      const { tempFilePath: filePath } = await call('downloadFile', { url: 'https://api.test/x' });
      expect(filePath).toMatch(/^wxfile:\/\/tmp_\d+\.pdf$/);
      return api('openDocument', { filePath, fileType: 'pdf' });
    };
    await open('%PDF-1.7 …');
    expect(page.phone.notes).toEqual([expect.stringMatching(/^文档 .*\.pdf pdf \d+ 字节$/)]);
    await expect(open('{"error":{}}')).rejects.toEqual({
      errMsg: 'openDocument:fail file format not supported',
    });
    await expect(api('openDocument', { filePath: 'wxfile://none.pdf' })).rejects.toMatchObject({
      errMsg: expect.stringContaining('no such file'),
    });
    expect(page.phone.notes).toHaveLength(1);
  });

  it('a recording ends with a file, and one that nobody began with an error', async () => {
    type Recorder = Record<string, (listener?: unknown) => void>;
    const get = wx.getRecorderManager as unknown as () => Recorder;
    const recorder = get();
    const [ended, failed] = [vi.fn(), vi.fn()];
    recorder.onStop?.(ended);
    recorder.onError?.(failed);
    recorder.stop?.();
    await page.settle();
    expect(failed).toHaveBeenCalledWith({ errMsg: 'operateRecorder:fail recorder not start' });
    (page.phone.nextFiles as File[]).push(new File(['ID3…'], 'a.mp3', { type: 'audio/mpeg' }));
    recorder.start?.();
    // The phone has one recorder, however often it is asked for.
    get().stop?.();
    await page.settle();
    const [{ tempFilePath: path, fileSize }] = ended.mock.calls[0] as [Record<string, unknown>];
    expect(await manager().stat({ path })).toMatchObject({ stats: { size: fileSize } });
    page.phone.denied = ['scope.record'];
    recorder.start?.();
    await page.settle();
    expect(failed).toHaveBeenLastCalledWith({ errMsg: 'operateRecorder:fail auth deny' });
    expect(ended).toHaveBeenCalledTimes(1);
  });
});

describe('storage', () => {
  const sync = (name: string, ...args: unknown[]) =>
    (wx[name] as unknown as (...all: unknown[]) => unknown)(...args);

  it('keeps values; what is not there is empty or a failure', async () => {
    sync('setStorageSync', 'a', { b: [1] });
    expect(sync('getStorageSync', 'a')).toEqual({ b: [1] });
    expect(sync('getStorageSync', 'z')).toBe('');
    await expect(api('getStorage', { key: 'z' })).rejects.toEqual({
      errMsg: 'getStorage:fail data not found',
    });
    expect((sync('getStorageInfoSync') as { keys: string[] }).keys).toEqual(['a']);
    await api('removeStorage', { key: 'a' });
    expect(sync('getStorageSync', 'a')).toBe('');
  });

  it("is each person's own", async () => {
    sync('setStorageSync', 'a', 1);
    page.phone.openid = 'another';
    const next = await mountPage('pages/other/other', { root });
    expect(next.phone.openid).toBe('test');
    expect(Object.keys(localStorage)).toEqual(['mini:demo:test:a']);
  });
});

describe('what the person is asked', () => {
  const tap = async (testid: string) => {
    await page.settle();
    page.find(`[data-testid="${testid}"]`).tap();
  };

  it('subscriptions: the answer goes to the simulator, which counts grants', async () => {
    const own = ['t1', 't2'].map((templateId) => ({ app: 'miniprogram', templateId, title: '进度提醒' }));
    const templates = [...own, { app: 'account', templateId: 'oa', title: '公众号的' }];
    answer = async (url, { method }) =>
      response(200, method === 'GET' ? JSON.stringify(templates) : `{"url":"${url}"}`);
    const asked = api('requestSubscribeMessage', { tmplIds: ['t1', 't2'] });
    await page.settle();
    expect(page.find('.wx-modal').text()).toContain('进度提醒');
    await tap('wx-ok');
    expect(await asked).toMatchObject({ t1: 'accept', t2: 'accept' });
    expect(calls.at(-1)?.url).toBe('/phones/test/subscriptions');
    expect(JSON.parse(String(calls.at(-1)?.init.body))).toEqual({
      via: 'popup',
      popupScene: 0,
      items: ['t1', 't2'].map((templateId) => ({ templateId, status: 'accept' })),
    });
    const before = calls.length;
    for (const id of ['oa', 'nothing'])
      await expect(api('requestSubscribeMessage', { tmplIds: ['t1', id] })).rejects.toMatchObject({
        errCode: 20001,
      });
    expect(calls.slice(before).every(({ init }) => init.method === 'GET')).toBe(true);
    await expect(api('requestSubscribeMessage', { tmplIds: [] })).rejects.toMatchObject({ errCode: 20003 });
  });

  it('money: the sheet says who pays how much, and what is confirmed goes to the simulator', async () => {
    const sheet = { payer: '示范医保局', amountFen: 50_005, remark: '举报奖励', perception: '行政奖励' };
    answer = async () => response(200, JSON.stringify(sheet));
    const request = { mchId: '1900000001', appId: 'wx1', package: 'P' };
    const closed = api('requestMerchantTransfer', request);
    await page.settle();
    expect(page.find('.transfer-sheet').text()).toContain('示范医保局 向你转账');
    expect(page.find('[data-testid="transfer-amount"]').text()).toBe('¥500.05');
    await tap('transfer-close');
    await expect(closed).rejects.toEqual({ errMsg: 'requestMerchantTransfer:fail cancel' });
    expect(calls.map(({ url }) => url)).toEqual(['/phones/test/transfers/open']);
    const taken = api('requestMerchantTransfer', request);
    await page.settle();
    await tap('transfer-confirm');
    expect(await taken).toEqual({ errMsg: 'requestMerchantTransfer:ok' });
    expect(calls.at(-1)?.url).toBe('/phones/test/transfers/confirm');
    expect(JSON.parse(String(calls.at(-1)?.init.body))).toEqual(request);
  });

  it('money: nothing is shown for what WeChat refuses, or for half a request', async () => {
    answer = async () => response(409, '{"errors":[{"path":"package","message":"该笔转账已过期"}]}');
    const request = { mchId: '1900000001', appId: 'wx1', package: 'P' };
    await expect(api('requestMerchantTransfer', request)).rejects.toMatchObject({
      errMsg: expect.stringContaining('该笔转账已过期'),
    });
    const count = calls.length;
    await expect(api('requestMerchantTransfer', { ...request, package: '' })).rejects.toMatchObject({
      errMsg: expect.stringContaining('package'),
    });
    expect(calls).toHaveLength(count);
  });

  it('a place on the map is taken or not', async () => {
    const chosen = api('chooseLocation');
    await page.settle();
    expect(page.find('.wx-modal').text()).toContain('所选地点');
    await tap('wx-ok');
    const { latitude, longitude } = page.phone.location as Record<string, number>;
    expect(await chosen).toMatchObject({ name: '所选地点', latitude, longitude });
    const left = api('chooseLocation');
    await tap('wx-cancel');
    await expect(left).rejects.toEqual({ errMsg: 'chooseLocation:fail cancel' });
    page.phone.denied = ['scope.userLocation'];
    await expect(api('chooseLocation')).rejects.toEqual({ errMsg: 'chooseLocation:fail auth deny' });
  });

  it('a list of actions stands under its question', async () => {
    const asked = api('showActionSheet', { alertText: '补充还是新的？', itemList: ['补充', '新的'] });
    await page.settle();
    expect(page.find('.wx-actions').text()).toContain('补充还是新的？');
    await tap('wx-action-1');
    expect(await asked).toMatchObject({ tapIndex: 1 });
  });

  it('a refusal is an answer of the modal and a failure of the place', async () => {
    const asked = api('showModal', { title: '删除？', content: '不能恢复' });
    await tap('wx-cancel');
    expect(await asked).toMatchObject({ confirm: false, cancel: true });
    page.phone.denied = ['scope.userLocation'];
    await expect(api('getLocation')).rejects.toEqual({ errMsg: 'getLocation:fail auth deny' });
  });

  it('the privacy guide comes before the place', async () => {
    const next = await mountPage('pages/all/all', { root });
    const { privacy } = next.phone as { privacy: { agreed(): boolean } };
    expect(privacy.agreed()).toBe(true);
  });

  it('buttons of a modal have at most four characters, as WeChat insists', async () => {
    await expect(api('showModal', { title: 'x', confirmText: '五个字的词' })).rejects.toMatchObject({
      errMsg: expect.stringContaining('at most 4'),
    });
  });
});
