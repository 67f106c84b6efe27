import { plural, t } from '@lingui/core/macro';
import { SaveError } from '../../hooks/save-error.tsx';
import { Button } from '../../ui/button.tsx';
import { GoneScene } from '../../ui/pictures/scenes/gone-scene.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { LogHealth } from '../../vault/read-log.ts';
import type { WriteError } from '../../vault/vault.ts';
import './gone.css';

interface LossScreenProps {
  readonly health: LogHealth;
  /** Her other devices, and the hub, have what had left this one. It gives by itself only to who still has a place among them. */
  readonly others: 'none' | 'here' | 'apart';
  readonly busy: boolean;
  readonly error: WriteError | undefined;
  readonly onAccept: () => void;
  readonly onRestore: () => void;
}

function onwardWords(others: LossScreenProps['others']): string {
  switch (others) {
    case 'here': return t`Ga je verder? Wat al op je andere toestel stond, komt vanzelf terug als er internet is. Kijk na wat je laatst opschreef.`;
    case 'apart': return t`Ga je verder? Zet dit toestel dan weer bij je andere: wat daar stond, komt zo terug. Kijk na wat je laatst opschreef.`;
    case 'none': return t`Ga je verder? Dan komt wat mist niet vanzelf terug. Kijk na wat je laatst opschreef.`;
  }
}

/** Part of what she saved is not there any more: how much, in plain words, and what she can do. */
export function LossScreen({ health, others, busy, error, onAccept, onRestore }: LossScreenProps) {
  const { missingChanges, missingRecords, damagedRows } = health;
  return (
    <Screen title={t`Er mist iets`}>
      <div class="gone-scene"><GoneScene /></div>
      <ul class="gone-expected">
        {missingChanges > 0 && <li>{plural(missingChanges, { one: '# wijziging is niet meer op deze telefoon.', other: '# wijzigingen zijn niet meer op deze telefoon.' })}</li>}
        {missingRecords > 0 && <li>{plural(missingRecords, { one: '# gegeven is niet meer te lezen.', other: '# gegevens zijn niet meer te lezen.' })}</li>}
        {damagedRows > 0 && <li>{plural(damagedRows, { one: '# stuk van de opslag is beschadigd.', other: '# stukken van de opslag zijn beschadigd.' })}</li>}
      </ul>
      <p>{t`De rest is er nog. Jij deed niets fout: je telefoon was te vol, of viel uit.`}</p>
      <p>{t`Heb je een kopie van kort geleden? Zet die dan terug.`}</p>
      <div class="stack">
        <Button icon="upload" onClick={onRestore}>{t`Zet een reservekopie terug`}</Button>
        <SaveError error={error} />
        <Button look="soft" busy={busy} onClick={onAccept}>{t`Ga verder met wat er is`}</Button>
      </div>
      <p class="hint">{onwardWords(others)}</p>
    </Screen>
  );
}
