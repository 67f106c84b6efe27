import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hub } from './create-hub.ts';
import { SECURITY_HEADERS, withSecurityHeaders } from './security-headers.ts';

/** A request that never became one (an unknown host form, a broken line) is answered here, with the same headers. */
const refuse = (error: unknown) =>
  withSecurityHeaders(new Response(null, { status: error instanceof Error && error.name === 'RequestError' ? 400 : 500 }));

/** Below the level of requests Node hands over the bare socket. */
function refuseOnSocket(socket: Socket): void {
  if (!socket.writable) return;
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 400 Bad Request\r\n${headers}content-length: 0\r\nconnection: close\r\n\r\n`);
}

/** Rejects when the port cannot be had. */
export function listen(hub: Hub, { host, port }: { host: string; port: number }): Promise<{ server: Server; port: number }> {
  const listener = getRequestListener(hub.fetch, { overrideGlobalObjects: false, errorHandler: refuse });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  server.on('clientError', (_error, socket) => refuseOnSocket(socket as Socket));
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
