import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useServices } from '../../services.ts';
import { ChooseOne } from '../../ui/choices.tsx';

const MINUTES = [1, 2, 5, 10, 15] as const;

const minutesLabel = (minutes: number): string => plural(minutes, { one: '# minuut', other: '# minuten' });

/** When the app locks without being asked. */
export function AutomaticPart() {
  const { settings } = useServices();
  const minutes = useSignal(String(settings.read().lockAfterMinutes));
  const leaving = useSignal(settings.read().lockWhenHidden);
  return (
    <div class="stack-large">
      <ChooseOne shape="small" question={t`Vanzelf op slot na`} hint={t`Als je de app zo lang niet aanraakt.`} value={minutes.value}
        options={MINUTES.map((count) => ({ code: String(count), label: minutesLabel(count) }))}
        onChange={(code) => { minutes.value = code; settings.update({ lockAfterMinutes: Number(code) }); }} />
      <ChooseOne shape="list" question={t`Op slot als je weggaat?`} hint={t`Als je een andere app opent, of je scherm uitdoet.`} value={leaving.value ? 'yes' : 'no'}
        options={[{ code: 'yes', label: t`Ja, meteen op slot` }, { code: 'no', label: t`Nee, pas na de tijd hierboven` }]}
        onChange={(code) => { leaving.value = code === 'yes'; settings.update({ lockWhenHidden: code === 'yes' }); }} />
    </div>
  );
}
