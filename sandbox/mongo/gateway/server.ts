import { createServer, type Server, type Socket } from 'node:net';
import type { Client, Services } from './commands/call.ts';
import { dispatch } from './dispatch.ts';
import { FrameReader } from './wire/frames.ts';
import { encodeReply } from './wire/reply.ts';
import { parseRequest } from './wire/request.ts';

/** Stop reading from a client that has this many requests waiting. */
const MAX_QUEUED = 64;

/** The MongoDB-speaking TCP server. One client connection is served strictly in order, as drivers expect. */
export function createGateway(services: Services, log: (line: string) => void): Server {
  let lastId = 0;
  return createServer({ noDelay: true }, (socket) => {
    serve(socket, { id: ++lastId, closed: false }, services, log);
  });
}

function serve(socket: Socket, client: Client, services: Services, log: (line: string) => void): void {
  const reader = new FrameReader();
  const queue: Buffer[] = [];
  let busy = false;

  const drop = (error: unknown): void => {
    if (!client.closed) log(`client ${client.id} dropped: ${String(error)}`);
    socket.destroy();
  };

  const work = async (): Promise<void> => {
    busy = true;
    for (let frame = queue.shift(); frame !== undefined && !client.closed; frame = queue.shift()) {
      const request = parseRequest(frame);
      const answer = await dispatch(request, client, services);
      if (!request.silent && !client.closed) {
        socket.write(encodeReply(answer, request.requestId, request.opcode));
      }
      if (queue.length < MAX_QUEUED && socket.isPaused()) socket.resume();
    }
    busy = false;
  };

  socket.on('data', (chunk: Buffer) => {
    try {
      queue.push(...reader.push(chunk));
    } catch (error) {
      drop(error);
      return;
    }
    if (queue.length >= MAX_QUEUED) socket.pause();
    if (!busy && queue.length > 0) work().catch(drop);
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    client.closed = true;
    services.sessions.onDisconnect(client);
  });
}
