import { createServer, type Server } from 'node:http';
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

/** On a port of its own, and never anywhere but on this machine: a proxy in front cannot open it by mistake. */
export function serveMetrics(service: Service, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const isAsked = request.method === 'GET' && request.url === '/api/metrics';
    response.writeHead(isAsked ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    response.end(isAsked ? describeMetrics(service) : 'Not found\n');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
