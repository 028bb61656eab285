/** Query parameters as an HTTP framework gives them: possibly repeated (arrays), nested or absent. */
export type Query = Readonly<Record<string, unknown>>;

const shapes = {
  timestamp: /^\d{10}$/,
  nonce: /^[\x21-\x7e]{1,64}$/,
  signature: /^[0-9a-f]{40}$/,
  msg_signature: /^[0-9a-f]{40}$/,
  // Printable and free of markup, since it is sent back verbatim.
  echostr: /^[\w+/=.:-]{1,512}$/,
} as const;

/** The parameter when it is one string of the expected shape, else null. */
export function param(query: Query, name: keyof typeof shapes): string | null {
  const value = Object.hasOwn(query, name) ? query[name] : undefined;
  return typeof value === 'string' && shapes[name].test(value) ? value : null;
}
