import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { ChooseMany } from '../../../ui/choices.tsx';
import { Note } from '../../../ui/note.tsx';
import { BarrierPicture } from '../../../ui/pictures/barrier-picture.tsx';
import { WhosePicture } from '../../../ui/pictures/whose-picture.tsx';

type Sign = 'family' | 'gossip' | 'quarrel';

/** Am I too close? Answered on her own phone, kept nowhere, not even in the draft. */
export function TooClose({ onNext, full }: { readonly onNext: () => void; readonly full: string | undefined }) {
  const { navigation } = useServices();
  const signs = useSignal<readonly Sign[]>([]);
  const close = signs.value.length > 0;
  return (
    <div class="stack-large">
      {full && <Note look="glow" icon="heart"><p>{full}</p><Button look="plain" icon="chat" onClick={() => navigation.go({ at: 'say-no' })}>{t`Woorden om nee te zeggen`}</Button></Note>}
      <ChooseMany<Sign> question={t`Ben jij te dichtbij? Tik aan wat klopt.`} hint={t`Dit wordt niet bewaard.`} shape="list" values={signs.value} onChange={(next) => { signs.value = next; }} options={[
        { code: 'family', label: t`Het is familie, of wij wonen samen`, picture: <WhosePicture whose="both" size={44} /> },
        { code: 'gossip', label: t`Wij kennen dezelfde mensen, er komt praat van`, picture: <BarrierPicture barrier="gossip" size={44} /> },
        { code: 'quarrel', label: t`Er is ruzie waar ik bij hoor`, picture: <BarrierPicture barrier="partner" size={44} /> },
      ]} />
      {close && (
        <Note look="glow" icon="heart">
          <p>{t`Dan is een collega misschien beter, voor haar en voor jou. Dat is geen falen.`}</p>
          <Button look="plain" icon="chat" onClick={() => navigation.go({ at: 'say-no' })}>{t`Woorden om nee te zeggen`}</Button>
        </Note>
      )}
      <Button onClick={onNext}>{close ? t`Ik ga toch door` : t`Nee, ik kan dit doen`}</Button>
    </div>
  );
}
