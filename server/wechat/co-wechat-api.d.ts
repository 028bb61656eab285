/** The part of co-wechat-api 3.11.0 (CommonJS, no types of its own) that the product uses. */
declare module 'co-wechat-api' {
  export interface RequestOptions {
    method?: string;
    headers?: Record<string, string>;
    data?: unknown;
    dataType?: string;
    timeout?: number;
  }

  export interface StoredToken {
    accessToken: string;
    expireTime: number;
  }

  export default class API {
    constructor(
      appid: string,
      appsecret: string,
      getToken?: () => Promise<StoredToken | null>,
      saveToken?: (token: StoredToken | null) => Promise<void>,
    );

    static AccessToken: new (
      accessToken: string,
      expireTime: number,
    ) => StoredToken & { isValid(): boolean };

    prefix: string;
    snsPrefix: string;
    mpPrefix: string;
    fileServerPrefix: string;
    payPrefix: string;
    merchantPrefix: string;
    customservicePrefix: string;
    wxaPrefix: string;

    request(url: string, opts?: RequestOptions, retry?: number): Promise<unknown>;
    getAccessToken(): Promise<StoredToken & { isValid(): boolean }>;
    ensureAccessToken(): Promise<StoredToken & { isValid(): boolean }>;

    sendText(openid: string, text: string): Promise<unknown>;
    createMenu(menu: unknown): Promise<unknown>;
    getAllPrivateTemplate(): Promise<unknown>;
    createTmpQRCode(scene: string, seconds: number): Promise<unknown>;
    createLimitQRCode(scene: string): Promise<unknown>;
    createTags(name: string): Promise<unknown>;
    getTags(): Promise<unknown>;
    batchTagging(openids: readonly string[], tagId: number): Promise<unknown>;
    batchUnTagging(openids: readonly string[], tagId: number): Promise<unknown>;
    getUsersFromTag(tagId: number, nextOpenid?: string): Promise<unknown>;
    getMenu(): Promise<unknown>;
    addConditionalMenu(menu: unknown): Promise<unknown>;
    delConditionalMenu(menuid: string): Promise<unknown>;
    getUser(options: { openid: string; lang: string }): Promise<unknown>;
  }
}
