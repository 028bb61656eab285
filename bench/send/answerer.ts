import { createServer } from 'node:http';

// The least that can be WeChat: takes a call and answers after `delayMs`. Prints its port.
const delayMs = Number(process.argv[2] ?? 0);
let msgid = 0;
const server = createServer((request, response) => {
  request.resume();
  const isToken = request.url?.startsWith('/cgi-bin/stable_token');
  const body = isToken
    ? { access_token: 't'.repeat(200), expires_in: 7200 }
    : { errcode: 0, errmsg: 'ok', msgid: ++msgid };
  const answer = () => {
    response.setHeader('Content-Type', 'application/json; encoding=utf-8');
    response.end(JSON.stringify(body));
  };
  request.on('end', () => (delayMs > 0 && !isToken ? setTimeout(answer, delayMs) : answer()));
});
server.keepAliveTimeout = 65_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : '');
});
