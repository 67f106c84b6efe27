import { fileURLToPath } from 'node:url';
import { parseConfig } from './config.ts';
import { createHub } from './create-hub.ts';
import { close, listen } from './http-server.ts';
import { readStaticFiles } from './read-static-files.ts';

function stop(reason: string): never {
  console.error(`The hub cannot start: ${reason}.`);
  process.exit(1);
}

const config = parseConfig(process.env, fileURLToPath(new URL('../dist', import.meta.url)));
if (!config.ok) stop(config.error);
const { host, port, distDir } = config.value;

try {
  const { server, port: actualPort } = await listen(createHub(readStaticFiles(distDir)), { host, port });
  console.log(`The hub listens on http://${host}:${actualPort}`);
  // Whoever started the hub as a child process learns the port from this.
  process.send?.({ type: 'listening', port: actualPort });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close(server));
} catch (error) {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    stop(`port ${port} is in use; PORT=8788 (or another number) in front of the command chooses a different one`);
  }
  stop(error instanceof Error ? error.message : String(error));
}
