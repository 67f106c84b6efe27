import type { RecordId } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import type { Services } from '../services.ts';
import type { WriteResult } from '../vault/vault.ts';
import type { Question } from './shown.ts';

type Keep = (sentences: readonly string[], newId: () => RecordId) => Promise<WriteResult>;

/** Her own tap keeps her yes, under ids that are drawn here: so a no, tapped while it was being kept, takes all of it away again. */
export function tappedAnswer({ vault, newId }: Pick<Services, 'vault' | 'newId'>, keep: Keep): Pick<Question, 'onYes' | 'onNo'> {
  const drawn: RecordId[] = [];
  const draw = (): RecordId => {
    const id = newId();
    drawn.push(id);
    return id;
  };
  return {
    onYes: (sentences) => keep(sentences, draw),
    onNo: () => {
      const kept = drawn.flatMap((id) => vault.records.state(id) ?? []);
      return kept.length > 0 ? vault.erase(kept.map(({ id, kind }) => ({ id: id as RecordId, kind: kind as 'consent', erase: true }))) : Promise.resolve(ok(undefined));
    },
  };
}
