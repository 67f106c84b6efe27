import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Helpline } from '../../domain/helpline.ts';
import { formatDate, formatList } from '../../i18n/format.ts';
import { HELPLINES } from '../../reference/helplines.ts';
import { DOUBT_WORDS, GROUP_WORDS } from '../../reference/helpline-words.ts';
import type { NightDoctorProps } from './night-doctor.tsx';
import { NightDoctor } from './night-doctor.tsx';
import { NumberLink } from './number-link.tsx';
import { factsOf, purposeOf } from './three-calls.tsx';

const GROUPS = ['self', 'parents', 'children', 'urgent'] as const;

type OtherLinesProps = NightDoctorProps;

function LineCard({ line, ...props }: OtherLinesProps & { readonly line: Helpline }) {
  const { onCall, today, nightPhone, nightDoctor } = props;
  // A number of her region says itself where it comes from, and since when.
  const isRegional = !line.number && (nightPhone !== undefined || nightDoctor !== undefined);
  const day = formatDate(line.asOf);
  const doubts = formatList(line.doubts.map((doubt) => i18n._(DOUBT_WORDS[doubt])));
  return (
    <li class="line">
      <strong lang="nl">{line.name}</strong>
      <p>{purposeOf(line)}</p>
      <p class="soft line-facts">{factsOf(line)}</p>
      {line.number?.tel.startsWith('0900') && <p class="soft">{t`Met beltegoed kan 0900 soms niet.`}</p>}
      {line.number
        ? <div class="row"><NumberLink number={line.number} onCall={onCall} />{line.otherNumber && <NumberLink number={line.otherNumber} onCall={onCall} />}</div>
        : <NightDoctor {...props} />}
      {!isRegional && <p class="line-check">{t`Opgezocht op ${day}.`}{today >= line.recheckBy && <> <strong>{t`Dat is lang geleden. Neemt er niemand op? Zoek het nummer op.`}</strong></>}{line.doubts.length > 0 && <> <strong>{t`Nog nabellen: ${doubts}.`}</strong></>}</p>}
    </li>
  );
}

/** The other public lines, with how sure we are of each. */
export function OtherLines(props: OtherLinesProps) {
  return (
    <section class="stack">
      <h2>{t`Andere nummers`}</h2>
      <p class="soft">{t`Bij deze nummers praten ze Nederlands. Samen bellen mag altijd.`}</p>
      {GROUPS.map((group) => (
        <details class="card moment" key={group} open={group === 'self'}>
          <summary><h3>{i18n._(GROUP_WORDS[group])}</h3><span class="fold-mark" /></summary>
          <ul class="lines">{HELPLINES.filter((line) => line.group === group).map((line) => <LineCard key={line.id} line={line} {...props} />)}</ul>
        </details>
      ))}
    </section>
  );
}
