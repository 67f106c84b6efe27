// The floor under a hub's watches: a server that holds streams of events, speaks on them every 25 seconds, and does nothing else.
import { createServer } from 'node:http';

const BEAT_MS = 25_000;

const server = createServer((asked, answer) => {
  asked.resume();
  answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  answer.write(': here\n\n');
  const beat = setInterval(() => answer.write(': here\n\n'), BEAT_MS);
  answer.on('close', () => clearInterval(beat));
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
