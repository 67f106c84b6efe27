// A network that takes every connection and never answers, as in a train or a lift.
import { createServer } from 'node:net';

export async function openDeafServer(port) {
  const sockets = new Set();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => undefined);
  });
  await new Promise((resolve) => { server.listen(port, resolve); });
  return async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => { server.close(resolve); });
    return sockets.size;
  };
}
