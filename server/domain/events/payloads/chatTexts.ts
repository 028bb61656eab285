/** A wording by what it is for and its number; what it says is in its row. */
interface Version {
  subject: string;
  key: string;
  number: number;
}

/** Payloads of this area's events; see `EventPayloads`. */
export interface ChatTextsEvents {
  'chatText.proposed': Version & { restores?: number };
  'chatText.approved': Version;
  'chatText.returned': Version;
  'chatText.withdrawn': Version;
  /** WeChat took a menu; `number` is absent for ours. */
  'chatMenu.published': { key: string; number?: number };
}
