import { t } from '@lingui/core/macro';
import type { Day } from '../../domain/day.ts';
import { formatDate } from '../../i18n/format.ts';
import { NumberLink } from './number-link.tsx';
import { typedNumber } from './typed-number.ts';

/** The number that her organisation gave, with the day on which it was looked up. */
export interface SharedDoctor { readonly phone: string; readonly name?: string; readonly asOf: Day; readonly recheckBy: Day }

export interface NightDoctorProps {
  readonly today: Day;
  /** As she typed it herself. */
  readonly nightPhone: string | undefined;
  readonly nightDoctor: SharedDoctor | undefined;
  readonly onSetHelper?: (() => void) | undefined;
  readonly onCall: () => void;
}

function Given({ doctor, today, onCall }: { readonly doctor: SharedDoctor; readonly today: Day; readonly onCall: () => void }) {
  const day = formatDate(doctor.asOf);
  return (
    <>
      <div class="row"><NumberLink number={typedNumber(doctor.phone)} onCall={onCall} /></div>
      <p class="soft">{doctor.name && <><bdi>{doctor.name}</bdi>. </>}{t`Van je organisatie, opgezocht op ${day}.`}{today >= doctor.recheckBy && <> <strong>{t`Dat is lang geleden. Neemt er niemand op? Zoek het nummer op.`}</strong></>}</p>
    </>
  );
}

/**
 * The out-of-hours doctor has a number for each region: hers, once she filled it in, and that of her organisation. Where they
 * differ both stand here, hers first, because nobody but she can tell which one is old.
 */
export function NightDoctor({ today, nightPhone, nightDoctor, onSetHelper, onCall }: NightDoctorProps) {
  const isSame = nightPhone !== undefined && nightDoctor !== undefined && typedNumber(nightPhone).tel === typedNumber(nightDoctor.phone).tel;
  if (nightPhone || nightDoctor) {
    return (
      <>
        {nightPhone && !isSame && <><div class="row"><NumberLink number={typedNumber(nightPhone)} onCall={onCall} /></div><p class="soft">{t`Dit nummer vulde je zelf in.`}</p></>}
        {nightDoctor && <Given doctor={nightDoctor} today={today} onCall={onCall} />}
      </>
    );
  }
  return (
    <>
      <p class="note">{t`Er is geen landelijk nummer. Vraag het aan de huisarts, of luister naar het bandje.`}</p>
      {onSetHelper && <button type="button" class="button button-quiet" onClick={onSetHelper}>{t`Vul het nummer van jouw buurt in`}</button>}
    </>
  );
}
