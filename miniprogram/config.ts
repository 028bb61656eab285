/** Where the mini program finds its server. The WeChat tools ship this file; other hosts replace it. */
export const config = {
  /** Origin of the server, as registered with WeChat; the paths of the API begin with `/api`. */
  apiBase: 'https://fundwatch.example.gov.cn',
  /** Short key of the official account that this mini program belongs to. */
  account: 'demo',
};
