import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oracle from '@wecom/crypto';
import { XMLParser } from 'fast-xml-parser';

/** Secrets shared by the peer and the simulator in tests. */
export const peerSecrets = {
  token: 'tokenForTests',
  encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
};

/** One push as the peer received it. */
export interface Received {
  query: URLSearchParams;
  body: string;
  /** The decrypted message. */
  message: Record<string, unknown>;
  xml: string;
}

/** What the peer does with a push. */
export interface PeerContext {
  received: Received;
  request: IncomingMessage;
  response: ServerResponse;
  /** Seals an XML as a reply envelope with the oracle. */
  seal(xml: string): string;
  /** A text reply, not sealed. */
  text(content: string): string;
}

/** A product of twenty lines, on somebody else's crypto: it echoes text unless told otherwise. */
export async function startEchoProduct(appid: string) {
  const received: Received[] = [];
  const parser = new XMLParser({ parseTagValue: false, processEntities: false });
  const peer = {
    url: '',
    received,
    verified: 0,
    /** Replaced by tests. */
    handle(context: PeerContext): string | undefined | Promise<string | undefined> {
      const { message } = context.received;
      return message.MsgType === 'text'
        ? context.seal(context.text(`echo ${String(message.Content)}`))
        : 'success';
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const query = new URL(request.url ?? '', 'http://peer').searchParams;
    if (request.method === 'GET') {
      peer.verified += 1;
      response.end(query.get('echostr'));
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const xml = open(body, query);
    const inner = xml.startsWith('{') ? JSON.parse(xml) : parser.parse(xml).xml;
    const item = { query, body, xml, message: inner };
    received.push(item);
    const reply = await peer.handle({
      received: item,
      request,
      response,
      seal,
      text: (c) => textReply(inner, c),
    });
    if (reply !== undefined) response.end(reply);
  }

  function open(body: string, query: URLSearchParams): string {
    const outer = body.startsWith('{') ? JSON.parse(body) : parser.parse(body).xml;
    if (outer.Encrypt === undefined) return body;
    const { token, encodingAESKey } = peerSecrets;
    const expected = oracle.getSignature(
      token,
      query.get('timestamp') ?? '',
      query.get('nonce') ?? '',
      outer.Encrypt,
    );
    if (expected !== query.get('msg_signature')) throw new Error('peer: msg_signature is wrong');
    const { message, id } = oracle.decrypt(encodingAESKey, outer.Encrypt);
    if (id !== appid) throw new Error('peer: appid is wrong');
    return message;
  }

  function seal(xml: string): string {
    const { token, encodingAESKey } = peerSecrets;
    const encrypted = oracle.encrypt(encodingAESKey, xml, appid);
    const signature = oracle.getSignature(token, '1700000000', 'nonce', encrypted);
    return `<xml><Encrypt><![CDATA[${encrypted}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature><TimeStamp>1700000000</TimeStamp><Nonce><![CDATA[nonce]]></Nonce></xml>`;
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  peer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
  return peer;
}

/** The XML of a reply to `message`: swaps the names, keeps its CreateTime. */
export function textReply(message: Record<string, unknown>, content: string): string {
  return `<xml><ToUserName><![CDATA[${message.FromUserName}]]></ToUserName><FromUserName><![CDATA[${message.ToUserName}]]></FromUserName><CreateTime>${message.CreateTime}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content></xml>`;
}

/** The running peer. */
export type EchoProduct = Awaited<ReturnType<typeof startEchoProduct>>;
