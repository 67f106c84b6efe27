import type { RecordId } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import type { Services } from '../services.ts';
import type { WriteResult } from '../vault/vault.ts';
import type { Question } from './shown.ts';

type Keep = (sentences: readonly string[], newId: () => RecordId) => Promise<WriteResult>;

/**
 * Her own tap keeps her yes, under ids that are drawn here: so a no, tapped while it was being kept, takes all of it away again.
 * `onTakenAway` is for what the yes had finished.
 */
export function tappedAnswer({ vault, newId }: Pick<Services, 'vault' | 'newId'>, keep: Keep, onTakenAway: () => void = () => undefined): Pick<Question, 'onYes' | 'onNo'> {
  const drawn: RecordId[] = [];
  const draw = (): RecordId => {
    const id = newId();
    drawn.push(id);
    return id;
  };
  return {
    onYes: (sentences) => keep(sentences, draw),
    onNo: async () => {
      const kept = drawn.flatMap((id) => vault.records.state(id) ?? []);
      if (kept.length === 0) return ok(undefined);
      const gone = await vault.erase(kept.map(({ id, kind }) => ({ id: id as RecordId, kind: kind as 'consent', erase: true })));
      if (gone.ok) onTakenAway();
      return gone;
    },
  };
}
