// The look-behind keeps `errcode`, which logs need.
const pairs =
  /((?<![a-z])(?:access_token|appsecret|secret|session_key|js_code|code)["']?\s*[=:]\s*["']?)[^&\s"',}]+/gi;
const maxLength = 500;

/**
 * Text that may be logged: credentials blanked, whether they show as parameters or as the values given in
 * `secrets`, and cut to a length that a log line can bear. WeChat's errmsg quotes parts of requests.
 */
export function scrub(text: string, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret.length >= 6);
  const blanked = known.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  return blanked.replace(pairs, '$1***').slice(0, maxLength);
}
