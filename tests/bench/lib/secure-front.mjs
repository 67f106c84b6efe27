// What stands before a hub everywhere but on one's own machine: TLS and HTTP/2, which say a header once per connection.
import { createSecureServer } from 'node:http2';
import { request } from 'node:http';
import { selfSigned } from './self-signed.mjs';

/** Of one hop only. */
const NOT_PASSED_ON = new Set(['connection', 'keep-alive', 'transfer-encoding']);

const passedOn = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':') && !NOT_PASSED_ON.has(name)));

export async function openSecureFront(targetPort) {
  const sessions = new Set();
  const server = createSecureServer(selfSigned());
  server.on('stream', (stream, { ':method': method, ':path': path, ':authority': host, ...headers }) => {
    const behind = request({ host: '127.0.0.1', port: targetPort, method, path, headers: { ...passedOn(headers), host } }, (answer) => {
      // As proxies do: an answer of nothing ends with its headers.
      const endStream = answer.headers['content-length'] === '0';
      stream.respond({ ':status': answer.statusCode, ...passedOn(answer.headers) }, { endStream });
      if (!endStream) answer.pipe(stream);
    });
    behind.on('error', () => stream.close());
    stream.on('error', () => behind.destroy());
    stream.on('close', () => behind.destroy());
    stream.pipe(behind);
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: server.address().port,
    close: () => {
      for (const session of sessions) session.destroy();
      server.close();
    },
  };
}
