/** How this phone is when the mini program starts; from the query of the page, or from a test. */
export interface PhoneSettings {
  /** Whose phone it is, as the simulator knows the person; empty without a simulator. */
  openid: string;
  /** Short key of the official account that the mini program belongs to. */
  account: string;
  /** Origin of the API. */
  apiBase: string;
  /** Font size of WeChat in px; 16 is the normal one, 23 the largest. */
  fontSize: number;
  network: 'wifi' | '4g' | 'none';
  /** Scopes such as `scope.userLocation` that the person refuses. */
  denied: string[];
  location: { latitude: number; longitude: number };
  /** The person agreed to the privacy guide before. */
  privacyAgreed: boolean;
  /** What the person answers to the privacy guide when WeChat itself asks. */
  phoneNumber: string;
}

/** Names for font sizes in the query of the page. */
export const fontSizes: Readonly<Record<string, number>> = { normal: 16, large: 20, largest: 23 };

/** Settings of a phone, with what the query of a page says. */
export function settingsFrom(query: URLSearchParams, origin: string): PhoneSettings {
  const font = query.get('font') ?? 'normal';
  return {
    openid: query.get('openid') ?? '',
    account: query.get('account') ?? 'demo',
    apiBase: origin,
    fontSize: fontSizes[font] ?? Number(font),
    network: 'wifi',
    denied: [],
    location: { latitude: 20.0442, longitude: 110.1999 },
    privacyAgreed: query.get('privacy') !== 'new',
    phoneNumber: '13800000000',
  };
}
