/** What the simulator says about one message that a phone sent. */
export interface Sent {
  msgId: string;
  attempts: { ms: number; status: number | null; outcome: string }[];
  reply: { type: string; content?: string } | null;
  fault: string | null;
  ms: number;
}

/** Something on a phone's screen. */
export interface InboxItem {
  from: string;
  via: string;
  type: string;
  content?: string;
  title?: string;
  [field: string]: unknown;
}

export interface Phone {
  openid: string;
  /** Their openid in the mini program. */
  mpOpenid: string;
  /** Sends a text and returns the passive reply, '' for silence. */
  say(content: string, options?: { msgId?: string }): Promise<string>;
  send(message: Record<string, unknown>): Promise<Sent>;
  event(event: Record<string, unknown>): Promise<Sent>;
  /** Answers a subscription popup, or changes the settings. */
  subscribe(choice: Record<string, unknown>): Promise<void>;
  /** `wx.login` in the mini program: a code. */
  login(): Promise<string>;
  inbox(): Promise<InboxItem[]>;
  /** Waits for an item that fits; fails with what is there instead. */
  waitFor(fits: (item: InboxItem) => boolean, what: string, ms?: number): Promise<InboxItem>;
}

export interface Phones {
  /** A new person; follows the account unless told otherwise. */
  add(nickname?: string, options?: { follow?: boolean }): Promise<Phone>;
  /** Makes an endpoint of the simulator fail. */
  fault(fault: Record<string, unknown>): Promise<void>;
  ledger(): Promise<Record<string, unknown>>;
}

async function call<T>(url: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(url, { ...init, headers: { 'content-type': 'application/json' } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}

/** People of the WeChat simulator, through its HTTP API, as the phone page uses it. */
export function createPhones(sandboxUrl: string, account: string): Phones {
  return {
    async add(nickname = '测试用户', { follow = true } = {}) {
      const made = { account, nickname, follow };
      return phoneOf(sandboxUrl, await call<Ids>(`${sandboxUrl}/phones`, made));
    },
    fault: async (fault) => void (await call(`${sandboxUrl}/faults`, fault)),
    ledger: () => call(`${sandboxUrl}/ledger`),
  };
}

type Ids = Pick<Phone, 'openid' | 'mpOpenid'>;

function phoneOf(sandboxUrl: string, { openid, mpOpenid }: Ids): Phone {
  const at = `${sandboxUrl}/phones/${openid}`;
  const phone: Phone = {
    ...{ openid, mpOpenid },
    send: (message) => call<Sent>(`${at}/messages`, message),
    event: (event) => call<Sent>(`${at}/events`, event),
    subscribe: async (choice) => void (await call(`${at}/subscriptions`, choice)),
    login: async () => (await call<{ code: string }>(`${at}/login`, {})).code,
    inbox: () => call<InboxItem[]>(`${at}/inbox`),
    async say(content, options = {}) {
      const { reply, fault } = await phone.send({ type: 'text', content, ...options });
      if (fault) throw new Error(`the phone shows a fault after "${content}": ${fault}`);
      return reply?.content ?? '';
    },
    async waitFor(fits, what, ms = 5_000) {
      const until = Date.now() + ms;
      for (;;) {
        const items = await phone.inbox();
        const found = items.find(fits);
        if (found) return found;
        if (Date.now() > until)
          throw new Error(`no ${what} within ${ms} ms; there is ${JSON.stringify(items.slice(-3))}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
  return phone;
}
