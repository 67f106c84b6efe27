import { ok } from '../domain/result.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import type { Credentials, PulledPage, Transport } from './transport.ts';

/** An answer that was asked for to see whether this device is let in, to be taken in as it is. */
export interface FirstPage {
  readonly transport: Transport;
  readonly keep: (who: Credentials, page: PulledPage) => void;
}

/**
 * The answer that lets a device in is the largest that it will ever get. It serves the first sync too, once: nothing is
 * fetched twice, and what was checked is what is taken in. It may still be on its way when it is kept.
 */
export function createFirstPage(transport: Transport): FirstPage {
  const kept = new Map<SpaceDevice, PulledPage>();
  return {
    // Of half an answer the rest is still to be asked for.
    keep: ({ device }, page) => { if (page.end !== 'cut' || page.rest) kept.set(device, page); },
    transport: {
      ...transport,
      pull: async (who, question) => {
        const page = kept.get(who.device);
        kept.delete(who.device);
        const isFirst = question.after === 0 && question.entries === 0 && question.have === undefined;
        if (page && isFirst) return ok(page);
        page?.rest?.drop();
        return transport.pull(who, question);
      },
    },
  };
}
