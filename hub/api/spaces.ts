import { decodeFrames } from '../../wire/frames.ts';
import { LIMITS } from '../../wire/limits.ts';
import { dayOf, type Service } from '../guard/service.ts';
import { createSpace, type CreateResult } from '../space/create-space.ts';
import { SPACE_LIMITS } from '../space/space-limits.ts';
import { removeSpaceAs } from '../space/remove-space.ts';
import { done, refuse } from './answers.ts';
import type { Caller } from './authorize.ts';
import { readBody, refuseBody } from './read-body.ts';

const LONGEST_CODE = 64;

const ANSWERS: Readonly<Record<CreateResult, () => Response>> = {
  made: () => done(201),
  'there-already': () => done(200),
  bad: () => refuse('bad-request'),
  full: () => refuse('full'),
};

const ENTRIES_PER_TOKEN = 10;

/** A wrong code costs an address this much, so that guessing is slow. */
const GUESS_COST = 20;

/** `POST /spaces`: the one thing that asks for a code. */
export async function postSpace(service: Service, request: Request, address: string): Promise<Response> {
  const { database, quota, log, now, perAddress } = service;
  const code = request.headers.get('drempel-code') ?? '';
  const organisation = code && code.length <= LONGEST_CODE ? await database.read((sql) => quota.findOrganisation(sql, code)) : undefined;
  if (!organisation) {
    log.count('bad-code');
    perAddress.charge(address, GUESS_COST);
    return refuse('bad-code');
  }
  const body = await readBody(service, request, { most: LIMITS.pushBody, names: [address] });
  if (typeof body === 'string') return refuseBody(body);
  const { frames, rest } = decodeFrames(body);
  // Each is a signature to check, before anything of it is known to be true.
  perAddress.charge(address, frames.length / ENTRIES_PER_TOKEN);
  if (rest !== 'none' || frames.length > SPACE_LIMITS.entries || frames.some(({ type }) => type !== 'entry')) return refuse('bad-request');
  const result = await createSpace(database, organisation, frames.map(({ bytes }) => bytes), dayOf(now()));
  if (result === 'made') quota.grew(organisation.org, body.length);
  log.count(`space-${result}`);
  return ANSWERS[result]();
}

/** `DELETE /s/<space>`. */
export async function deleteSpace({ database, nudges, janitor, log }: Service, { key, device }: Caller): Promise<Response> {
  if (!await removeSpaceAs(database, key, device)) return refuse('not-allowed');
  nudges.tell(key);
  janitor.deleted();
  log.count('space-deleted');
  return done(204);
}
