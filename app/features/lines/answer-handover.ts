import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Door } from '../../domain/codes.ts';
import type { SendableHandover } from '../../domain/consented-handover.ts';
import type { Day } from '../../domain/day.ts';
import type { RecordId } from '../../domain/ids.ts';
import { withUndo } from '../../hooks/undo.ts';
import type { Services } from '../../services.ts';
import type { WriteResult } from '../../vault/vault.ts';

/** What the professional says of what she got, one thing at a time. */
export type HandoverAnswer =
  | { readonly type: 'received' | 'pen' | 'took-place' | 'returned' }
  | { readonly type: 'date'; readonly on: Day; readonly time: string }
  | { readonly type: 'elsewhere'; readonly door: Door };

type Answered = Omit<Partial<SendableHandover>, 'sentences'>;

function fieldsOf(answer: HandoverAnswer, today: Day): Answered {
  switch (answer.type) {
    case 'received': return {};
    case 'pen': return { penOn: today };
    case 'date': return { dateOn: answer.on, dateTime: answer.time };
    case 'took-place': return { tookPlaceOn: today };
    case 'elsewhere': return { elsewhereOn: today, elsewhere: answer.door };
    case 'returned': return { returnedOn: today };
  }
}

const DONE: Readonly<Record<HandoverAnswer['type'], MessageDescriptor>> = {
  received: msg`Je hebt het ontvangen.`,
  pen: msg`Jij houdt nu de pen vast.`,
  date: msg`De dag is voorgesteld.`,
  'took-place': msg`Het gesprek was er.`,
  elsewhere: msg`Het gaat ergens anders verder.`,
  returned: msg`Je gaf het terug.`,
};

/** Says it to the other end, in one write that can be taken back. Who answers has received it. */
export function answerHandover(services: Services, id: RecordId, answer: HandoverAnswer): Promise<WriteResult> {
  const today = services.clock.today();
  const known = services.records.get('handover', id);
  const receivedOn = known?.receivedOn ?? today;
  // A day for a talk is agreed in a call: with it the call that was promised is done, and so the screens say.
  const calledOn = answer.type === 'date' || answer.type === 'took-place' ? known?.calledOn ?? today : known?.calledOn;
  return withUndo(services, { id, kind: 'handover', words: DONE[answer.type] }, () =>
    services.vault.write([{ id, kind: 'handover', set: { receivedOn, calledOn, ...fieldsOf(answer, today) } }]));
}
