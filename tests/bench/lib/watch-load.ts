import { randomBytes } from 'node:crypto';
import { Agent, request, type ClientRequest } from 'node:http';
import { clientOf, questionsOf } from '../../support/hub/hub-client.ts';
import { makeDevice, makeSpace } from '../../support/hub/sealed-things.ts';

/** What one phone asks after. */
const SPACES = 5;
const AT_ONCE = 32;

/** The question of one phone, with spaces that the hub has. */
export async function watchQuestion(origin: string, code: string): Promise<Uint8Array> {
  const client = clientOf(origin);
  const device = makeDevice();
  const spaces = Array.from({ length: SPACES }, () => makeSpace(device));
  for (const space of spaces) await client.create(space, code);
  return questionsOf(spaces.map((space) => ({ space, device, seq: 0, mseq: 0 })));
}

function openStream(agent: Agent, origin: string, path: string, body: Uint8Array): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const stream = request(`${origin}${path}`, { method: 'POST', agent, headers: { 'content-type': 'application/octet-stream', 'content-length': body.length } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`answered with ${response.statusCode}`));
      response.once('data', () => resolve(stream));
      response.resume();
    });
    // Ended from here, when all is measured.
    stream.on('error', reject);
    stream.end(body);
  });
}

/** Opens so many streams and keeps them; each has said its first words. */
export async function openStreams(origin: string, path: string, count: number, body: Uint8Array = randomBytes(240)): Promise<() => void> {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  const streams: ClientRequest[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    streams.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - from) }, () => openStream(agent, origin, path, body)))));
  }
  return () => { for (const stream of streams) stream.destroy(); };
}
