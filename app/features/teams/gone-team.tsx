import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import type { RecordId } from '../../domain/ids.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';

/** The team that a place is about, or what is there to see when she left it. */
export function WithTeam({ id, children }: { readonly id: RecordId; readonly children: (team: Entity<'team'>) => JSX.Element }): JSX.Element {
  const { records, navigation } = useServices();
  const team = records.get('team', id);
  if (team) return children(team);
  return (
    <Screen title={t`Samenwerking`} onBack={navigation.back} backLabel={t`Terug`}>
      <p>{t`Dit team staat hier niet meer.`}</p>
      <Button look="quiet" onClick={() => navigation.replace({ at: 'lines' })}>{t`Bekijk je korte lijnen`}</Button>
    </Screen>
  );
}
