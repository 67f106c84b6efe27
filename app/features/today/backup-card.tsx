import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { backupDue, changesSince } from '../../domain/backup-due.ts';
import { profileIn } from '../../domain/own-profile.ts';
import { useServices } from '../../services.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { TapCard } from '../../ui/tap-card.tsx';
import { isTight } from './is-tight.ts';

/** Quiet until there is something to lose: many changes since the last copy, or a browser that gives hardly any more room. */
export function BackupCard() {
  const { records, clock, storage, navigation, settings } = useServices();
  const tight = useSignal(false);
  useEffect(() => {
    void storage.health().then((health) => { tight.value = isTight(health); });
  }, []);
  const profile = profileIn(records);
  const happened = changesSince(profile?.backupOn, { contacts: records.list('contact'), roads: records.list('road'), steps: records.list('step'), lines: records.list('line') });
  if (settings.read().example || !(tight.value || backupDue(profile, clock.today(), happened))) return null;
  const under = tight.value ? t`Je browser geeft deze app bijna geen ruimte meer. Maak nu een reservekopie.` : t`Dan is er niets weg als je telefoon weg is.`;
  return <TapCard picture={<Icon name="download" />} title={t`Maak een reservekopie`} under={under} onClick={() => navigation.go({ at: 'backup' })} />;
}
