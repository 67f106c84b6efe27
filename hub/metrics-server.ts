import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createHealth, type Health, healthStatus } from './guard/health.ts';
import type { Service } from './guard/service.ts';

const LINE_FOR = (name: string, value: number, labels = ''): string => `drempel_${name}${labels} ${value}\n`;

/** In the text form that Prometheus reads. Counts alone: nothing in it is about one space or one address. */
export function describeMetrics({ log, nudges, perAddress }: Service): string {
  const events = [...log.counts()].map(([event, count]) => LINE_FOR('events_total', count, `{event="${event}"}`)).join('');
  return [
    events,
    LINE_FOR('watching', nudges.watching()),
    LINE_FOR('addresses_remembered', perAddress.size()),
    LINE_FOR('resident_bytes', process.memoryUsage.rss()),
    LINE_FOR('uptime_seconds', Math.round(process.uptime())),
  ].join('');
}

interface Answer { readonly status: number; readonly type: string; readonly body: string }

async function answer(service: Service, health: Health, { method, url }: IncomingMessage): Promise<Answer> {
  const asked = method === 'GET' ? url : undefined;
  if (asked === '/api/metrics') return { status: 200, type: 'text/plain; charset=utf-8', body: describeMetrics(service) };
  if (asked !== '/api/health') return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found\n' };
  const isWell = await health();
  return { status: healthStatus(isWell), type: 'application/json', body: JSON.stringify({ ok: isWell }) };
}

/** On a port of its own, and never anywhere but on this machine: a proxy in front cannot open it by mistake. */
export function serveMetrics(service: Service, port: number): Promise<Server> {
  const health = createHealth(service);
  const server = createServer((request, response) => {
    void answer(service, health, request).then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(body);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
