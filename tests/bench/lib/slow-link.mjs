// A link as slow as a phone's, between browser and hub. The browser's own throttling is kinder than a real one and does
// not reach the service worker, so the bytes themselves are delayed.
import { connect, createServer } from 'node:net';

/** Slow 4G: 1.6 Mbit/s, 150 ms there and back. */
export const SLOW_4G = { bitsPerSecond: 1_600_000, roundTripMs: 150 };

/** Bytes come late, in the order in which they went: two timers of unlike length may fire the wrong way round, and a script with two pieces changed over is no script. */
function createLate(to) {
  const waiting = [];
  return (chunk, ms) => {
    waiting.push(chunk);
    setTimeout(() => {
      const first = waiting.shift();
      if (!to.destroyed) to.write(first);
    }, ms);
  };
}

/** One shared line: everything that goes down it queues behind what is already on its way. */
export async function openSlowLink(targetPort, { bitsPerSecond, roundTripMs } = SLOW_4G) {
  const sockets = new Set();
  let lineFreeAt = 0;
  const bytesPerMs = bitsPerSecond / 8 / 1000;
  const passDown = (late, chunk) => {
    const start = Math.max(performance.now(), lineFreeAt);
    lineFreeAt = start + chunk.length / bytesPerMs;
    late(chunk, lineFreeAt - performance.now() + roundTripMs / 2);
  };
  const server = createServer((client) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client));
    client.on('error', () => undefined);
    // The handshake of a real connection costs one more round trip before the first byte can leave.
    const up = connect(targetPort, '127.0.0.1');
    up.on('error', () => client.destroy());
    up.setNoDelay(true);
    client.setNoDelay(true);
    const openedAt = performance.now() + roundTripMs;
    const [lateUp, lateDown] = [createLate(up), createLate(client)];
    client.on('data', (chunk) => lateUp(chunk, Math.max(roundTripMs / 2, openedAt - performance.now() + roundTripMs / 2)));
    up.on('data', (chunk) => {
      for (let at = 0; at < chunk.length; at += 1400) passDown(lateDown, chunk.subarray(at, at + 1400));
    });
    client.on('end', () => up.end());
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: server.address().port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
