import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HubConfig, parseConfig } from './config.ts';
import { createHub } from './create-hub.ts';
import { dayOf } from './guard/service.ts';
import { close, listen } from './http-server.ts';
import { serveMetrics } from './metrics-server.ts';
import { firstCode } from './operator/organisations.ts';
import { readStaticFiles } from './read-static-files.ts';
import { startService } from './start-service.ts';

function stop(reason: string): never {
  console.error(`The hub cannot start: ${reason}.`);
  process.exit(1);
}

async function run(config: HubConfig): Promise<void> {
  const { host, port, distDir, behindProxy, metricsPort, dataDir } = config;
  const findFile = readStaticFiles(distDir);
  const { service, stop: stopService } = await startService(config, Date.now, (line) => console.error(`hub: ${line}`));
  const code = await firstCode(service.database, dataDir, dayOf(Date.now()));
  const { server, port: actualPort } = await listen(createHub(findFile, service), { host, port, behindProxy });
  const metrics = metricsPort === undefined ? undefined : await serveMetrics(service, metricsPort);
  console.log(`The hub listens on http://${host}:${actualPort}`);
  if (code) console.log(`The first organisation's code is ${code}`);
  // Whoever started the hub as a child process learns these from here.
  process.send?.({ type: 'listening', port: actualPort, code, metricsPort: (metrics?.address() as { port: number } | undefined)?.port });
  const end = async (): Promise<void> => {
    const closed = once(server, 'close');
    close(server);
    metrics?.close();
    await closed;
    await stopService();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
}

const config = parseConfig(process.env, {
  distDir: fileURLToPath(new URL('../dist', import.meta.url)),
  dataDir: join(process.cwd(), 'data'),
});
if (!config.ok) stop(config.error);

try {
  await run(config.value);
} catch (error) {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    const { port } = config.value;
    stop(`port ${port} is in use; PORT=${port < 65_535 ? port + 1 : port - 1} (or another number) in front of the command chooses a different one`);
  }
  stop(error instanceof Error ? error.message : String(error));
}
