import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { WriteResult } from '../../vault/vault.ts';
import type { SharingTeam } from './share-cards.ts';
import { sharingTeams } from './share-cards.ts';

interface ShareWithTeamProps {
  readonly label: string;
  /** What sharing means, to be read before it is done. */
  readonly words: readonly string[];
  readonly share: (team: SharingTeam) => Promise<WriteResult>;
}

/** Hands something public over to a team: everybody there has it then. Nothing where she has no team. */
export function ShareWithTeam({ label, words, share }: ShareWithTeamProps) {
  const services = useServices();
  const asking = useSignal(false);
  const { save, busy, error } = useSave();
  const teams = sharingTeams(services);
  if (teams.length === 0) return null;
  const close = (): void => { asking.value = false; };
  return (
    <>
      <Button look="soft" icon="people" onClick={() => { asking.value = true; }}>{label}</Button>
      {asking.value && (
        <Sheet title={t`Delen met je team?`} onClose={close}>
          {words.map((line) => <p key={line}>{line}</p>)}
          <SaveError error={error.value} />
          {teams.map((team) => {
            const name = isolate(team.name);
            return <Button key={team.space} icon="check" busy={busy.value} onClick={() => save(() => share(team), close)}>{t`Deel met ${name}`}</Button>;
          })}
          <Button look="quiet" onClick={close}>{t`Nee, niet nu`}</Button>
        </Sheet>
      )}
    </>
  );
}
