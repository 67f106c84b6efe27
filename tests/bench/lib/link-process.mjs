// A process of its own: the bytes that go to a browser pass through here, and must not wait for the device that holds ten thousand records.
import { connect, createServer } from 'node:net';

const target = { port: Number(process.argv[2]), host: '127.0.0.1', noDelay: true };
const count = { up: 0, down: 0 };

const server = createServer({ noDelay: true }, (client) => {
  const hub = connect(target);
  for (const [from, to, way] of [[client, hub, 'up'], [hub, client, 'down']]) {
    from.on('data', (chunk) => { count[way] += chunk.length; });
    from.on('error', () => to.destroy());
    from.pipe(to);
  }
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));

/** Bytes since the last time it was asked. */
process.on('message', () => {
  process.send({ ...count });
  Object.assign(count, { up: 0, down: 0 });
});
process.on('disconnect', () => process.exit(0));
