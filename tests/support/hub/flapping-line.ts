import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createDice } from '../dice.ts';

/** Where the line went: with part of a question on its way to the hub, or part of an answer on its way back. */
export type Cut = 'question' | 'answer' | 'receipt';

export interface FlappingLine {
  readonly origin: string;
  /** How often. A receipt is the answer to a push: the hub has what was sent, and the phone cannot know. */
  readonly cuts: Readonly<Record<Cut, number>>;
  /** After how many bytes of it. */
  readonly places: ReadonlySet<number>;
  readonly flap: () => void;
  /** Whole from now on. */
  readonly mend: () => void;
  readonly close: () => void;
}

/** About three questions, or three answers: some connections carry something, none carries much. */
const LONGEST = 2_000;

/** A line to the hub on which every connection is reset after a number of bytes that chance decides. */
export async function openFlappingLine(hubPort: number, seed: number): Promise<FlappingLine> {
  const dice = createDice(seed);
  const cuts: Record<Cut, number> = { question: 0, answer: 0, receipt: 0 };
  const places = new Set<number>();
  const open = new Set<Socket>();
  let flapping = false;

  const carry = (phone: Socket): void => {
    const hub = connect(hubPort, '127.0.0.1');
    const cutsAnswer = dice() < 0.5;
    let left = Math.floor(dice() * LONGEST);
    let asksPush = false;
    const reset = (): void => {
      phone.resetAndDestroy();
      hub.resetAndDestroy();
    };
    const pass = (from: Socket, to: Socket, isAnswer: boolean): void => {
      from.on('data', (chunk) => {
        if (!isAnswer && chunk.includes(' HTTP/1.1\r\n')) asksPush = chunk.includes('/push HTTP/1.1\r\n');
        if (!flapping || isAnswer !== cutsAnswer || chunk.length <= left) {
          if (flapping && isAnswer === cutsAnswer) left -= chunk.length;
          to.write(chunk);
          return;
        }
        from.pause();
        cuts[!isAnswer ? 'question' : asksPush ? 'receipt' : 'answer'] += 1;
        places.add(left);
        // What came before the reset arrives.
        to.write(chunk.subarray(0, left), reset);
      });
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
      from.on('close', () => open.delete(from));
      open.add(from);
    };
    pass(phone, hub, false);
    pass(hub, phone, true);
  };

  const server = createServer(carry);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, cuts, places,
    flap: () => { flapping = true; },
    mend: () => { flapping = false; },
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
