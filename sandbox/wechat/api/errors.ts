/**
 * Error codes with WeChat's own messages (global table: wechat.md §2.2). Endpoints may give a more exact message
 * that begins the same way.
 */
export const errorMessages: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40006: 'invalid meida size',
  40007: 'invalid media_id',
  40008: 'invalid message type',
  40009: 'invalid image size',
  40010: 'invalid voice size',
  40011: 'invalid video size',
  40012: 'invalid thumb size',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40016: 'invalid button size',
  40017: 'invalid button type',
  40018: 'invalid button name size',
  40019: 'invalid button key size',
  40020: 'invalid button url size',
  40023: 'invalid sub button size',
  40024: 'invalid sub button type',
  40025: 'invalid sub button name size',
  40026: 'invalid sub button key size',
  40027: 'invalid sub button url size',
  40029: 'invalid code',
  40032: 'invalid openid list size',
  40037: 'invalid template_id',
  40053: 'invalid action_info',
  40055: 'invalid button url domain',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40130: 'invalid openid list size, at least two openid',
  40163: 'code been used',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41005: 'media data missing',
  41006: 'media_id missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43004: 'require subscribe',
  43101: 'user refuse to accept the msg',
  43104: 'invalid openid, not match with appid',
  44002: 'empty post data',
  44004: 'empty content',
  45002: 'content size out of limit',
  45003: 'title size out of limit',
  45004: 'description size out of limit',
  45005: 'url size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, please retry next minute',
  45015: 'response out of time limit or subscription is canceled',
  45028: 'has no masssend quota',
  45047: 'out of response count limit',
  45065: 'clientmsgid exist',
  45066: 'same clientmsgid retry too fast',
  45067: 'clientmsgid size out of limit',
  45080: 'typing is not allowed',
  45081: 'typing already',
  45056: 'tag num reach limit',
  45059: 'user has too many tags',
  45110: 'author size out of limit',
  45157: 'invalid tag name',
  45158: 'tag name is too long',
  45159: 'invalid tag id',
  46003: 'menu no exist',
  47001: 'data format error',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
  48006: 'forbid to clear quota because of reaching the limit',
  49003: 'openid does not belong to this appid',
  61010: 'code is expired',
  65301: 'no conditional menu with this menuid',
  65303: 'there is no selfmenu, please create selfmenu first',
  65304: 'match rule empty',
  65305: 'menu count limit',
  65320: 'match rule with personal data is not supported any more',
  76021: 'cgi_path not found, please check',
};

/** An API call refused with an errcode. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly errcode: number;
  /** The simulator's own explanation: in the ledger, never on the wire. */
  readonly hint: string | undefined;
  /** Further members of the answer, where WeChat sends any. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(errcode: number, message: string, hint?: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.errcode = errcode;
    this.hint = hint;
    this.extra = extra;
  }
}

/** The error with WeChat's own message; `hint` says in the ledger what exactly is wrong. */
export function fail(errcode: number, hint?: string): ApiError {
  return new ApiError(errcode, errorMessages[errcode] ?? 'unknown error', hint);
}

/**
 * 47003 naming the argument. WeChat cuts the naming after 30 characters, so a long keyword comes without its
 * "invalid" (seen: `argument invalid! data.character_string1.value i rid: …`).
 */
export function invalidArgument(what: string, hint?: string): ApiError {
  return new ApiError(47003, `${errorMessages[47003]} ${[...what].slice(0, 30).join('')}`, hint ?? what);
}
