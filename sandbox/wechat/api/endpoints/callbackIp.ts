import { endpoint } from '../endpoint.ts';

/** getCallbackIp: the addresses that pushes come from. */
export const callbackIp = endpoint({
  path: '/cgi-bin/getcallbackip',
  method: 'GET',
  token: 'either',
  perDay: null,
  handle: () => ({ json: { ip_list: ['127.0.0.1'] } }),
});
