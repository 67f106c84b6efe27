// A link that counts the bytes that go over it, each way, whatever they are.
import { connect, createServer } from 'node:net';

export async function openCountedLink(targetPort) {
  const count = { up: 0, down: 0 };
  const sockets = new Set();
  const server = createServer({ noDelay: true }, (client) => {
    const target = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
    for (const [from, to, way] of [[client, target, 'up'], [target, client, 'down']]) {
      sockets.add(from);
      from.on('data', (chunk) => { count[way] += chunk.length; });
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from));
      from.pipe(to);
    }
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: server.address().port,
    /** Bytes since the last time it was asked. */
    take: () => {
      const { up, down } = count;
      Object.assign(count, { up: 0, down: 0 });
      return { up, down, both: up + down };
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
