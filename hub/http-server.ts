import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hub } from './create-hub.ts';
import { networkOf } from './guard/network-of.ts';
import { SECURITY_HEADERS, withSecurityHeaders } from './security-headers.ts';

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Believe what the proxy in front says about whose request it is. */
  readonly behindProxy?: boolean;
  /** Only tests are more impatient than this. */
  readonly patience?: Patience;
}

interface Patience extends Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'> {
  /** As long as nothing moves, either way. */
  readonly stallTimeout: number;
  /** From the request to the last byte of its answer, unless that is a stream of events. */
  readonly answerTimeout: number;
}

/** Longer than proxies and browsers keep a connection that they may use again. */
const KEEP_ALIVE_MS = 75_000;
/** Time for two megabytes over a poor mobile line, and not for somebody who holds a socket for a byte a minute. */
const PATIENCE: Patience = { headersTimeout: 10_000, requestTimeout: 180_000, connectionsCheckingInterval: 5_000, stallTimeout: 90_000, answerTimeout: 400_000 };
const LARGEST_HEADERS = 8 * 1024;
/** More than all watches and what else goes on beside them. */
const MOST_CONNECTIONS = 24_000;
/** Of one network, where the hub sees it itself: an office with all its streams. */
const MOST_OF_ONE = 1_000;

/** A request that never became one (an unknown host form, a broken line) is answered here, with the same headers. */
const refuse = (error: unknown) =>
  withSecurityHeaders(new Response(null, { status: error instanceof Error && error.name === 'RequestError' ? 400 : 500 }));

/**
 * Below the level of requests Node hands over the bare socket.
 * Browsers open connections in advance. An answer on one that never asked lies there until the browser uses it, and is
 * then shown to her as the answer to what she asked: such a connection is ended without a word.
 */
function refuseOnSocket(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) return;
  if (socket.bytesRead === 0) {
    socket.destroy();
    return;
  }
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status}\r\n${headers}content-length: 0\r\nconnection: close\r\n\r\n`);
}

/** The last one in the list is who the proxy itself saw; what stands before it anybody may have written. */
function addressOf({ socket, headers }: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? headers['x-forwarded-for'] : undefined;
  return String(forwarded ?? '').split(',').at(-1)?.trim() || socket.remoteAddress || '';
}

/** An answer that is not read to its end in time ends with its connection: it holds memory as long as it lies here. */
function endInTime(outgoing: ServerResponse, ms: number): void {
  const timer = setTimeout(() => {
    if (!String(outgoing.getHeader('content-type') ?? '').startsWith('text/event-stream')) outgoing.destroy();
  }, ms);
  timer.unref();
  outgoing.once('close', () => clearTimeout(timer));
}

/** No network takes all connections. Through a proxy they are all of one, and the proxy knows better. */
function countConnections(server: Server): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const network = networkOf(socket.remoteAddress ?? '');
    const count = (open.get(network) ?? 0) + 1;
    if (count > MOST_OF_ONE) {
      socket.destroy();
      return;
    }
    open.set(network, count);
    socket.once('close', () => {
      const left = open.get(network)! - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
  });
}

/** Rejects when the port cannot be had. */
export function listen(hub: Hub, { host, port, behindProxy = false, patience = PATIENCE }: Listening): Promise<{ server: Server; port: number }> {
  const listener = getRequestListener(
    (request, { incoming }) => hub.fetch(request, addressOf(incoming as IncomingMessage, behindProxy)),
    { overrideGlobalObjects: false, errorHandler: refuse },
  );
  const { stallTimeout, answerTimeout, ...timeouts } = patience;
  const server = createServer({ ...timeouts, maxHeaderSize: LARGEST_HEADERS, keepAliveTimeout: KEEP_ALIVE_MS }, (incoming, outgoing) => {
    endInTime(outgoing, answerTimeout);
    void listener(incoming, outgoing);
  });
  server.setTimeout(stallTimeout);
  server.maxConnections = MOST_CONNECTIONS;
  if (!behindProxy) countConnections(server);
  server.on('clientError', (error, socket) => refuseOnSocket(error, socket as Socket));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
}

/** Lets what is under way finish, but not for longer than a second. */
export function close(server: Server): void {
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 1_000).unref();
}
