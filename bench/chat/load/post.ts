import { Agent, request } from 'node:http';

/**
 * Connections are kept: the cost of connecting is not what is measured. An idle one is given up after three
 * seconds, because Node's server closes it after five and a message sent in that very moment would be lost.
 */
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, timeout: 3_000 });

/** WeChat waits five seconds; whoever takes longer has not answered. Milliseconds. */
const patience = 5_000;

/** Posts a body and resolves with the answer's. @throws unless it is a 200 within five seconds */
export function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body);
    const headers = { 'Content-Type': 'text/xml', 'Content-Length': length };
    const sent = request(url, { method: 'POST', agent, headers, timeout: patience }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode } = response;
        if (statusCode === 200) resolve(Buffer.concat(chunks).toString('utf8'));
        else reject(new Error(`HTTP ${statusCode}`));
      });
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer in ${patience} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Lets go of all connections. */
export function hangUp(): void {
  agent.destroy();
}
