import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { AskKind } from '../../domain/codes.ts';
import type { Entity } from '../../domain/entities.ts';
import { ReachButton } from '../../hooks/reach-button.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { Button } from '../../ui/button.tsx';
import { AskTiles } from './ask-tiles.tsx';
import { neutralSentence, sentenceMeaning } from './neutral-sentences.ts';
import { reachLinks } from './reach-links.ts';
import type { AskWay } from './use-pending-ask.ts';

interface ReachPanelProps {
  readonly line: Entity<'line'>;
  /** Somebody else is to be called first. */
  readonly quiet: boolean;
  readonly onLeave: (kind: AskKind, way: AskWay) => void;
  readonly onEdit: () => void;
}

/** Calling is one tap, a message two: what about, and how. The sentence says nothing about a family. */
export function ReachPanel({ line, quiet, onLeave, onEdit }: ReachPanelProps): JSX.Element {
  const kind = useSignal<AskKind>('call-me');
  const name = isolate(line.firstName);
  const links = reachLinks(line, neutralSentence(kind.value, line.firstName));
  if (!links.call && !links.whatsapp && !links.mail) {
    return (
      <section class="card">
        <p>{t`Er staat nog geen nummer of mail bij ${name}.`}</p>
        <Button icon="plus" onClick={onEdit}>{t`Zet er een nummer bij`}</Button>
      </section>
    );
  }
  const leave = (way: AskWay) => (): void => onLeave(kind.value, way);
  return (
    <section class="stack">
      {links.call && <ReachButton href={links.call} icon="phone" look={quiet ? 'soft' : 'main'} onLeave={leave('call')} number={line.phone}>{t`Bel ${name}`}</ReachButton>}
      <div class="stack ask-part">
        <AskTiles question={t`Wat wil je vragen?`} value={kind.value} onChange={(next) => { kind.value = next; }} />
        <Sentence kind={kind.value} firstName={line.firstName} />
        <div class="messages">
          {links.whatsapp && <ReachButton href={links.whatsapp} icon="chat" look="soft" onLeave={leave('message')} elsewhere>{t`Stuur WhatsApp`}</ReachButton>}
          {links.mail && <ReachButton href={links.mail} icon="mail" look="soft" onLeave={leave('message')}>{t`Stuur mail`}</ReachButton>}
        </div>
      </div>
    </section>
  );
}

function Sentence({ kind, firstName }: { readonly kind: AskKind; readonly firstName: string }): JSX.Element {
  const meaning = sentenceMeaning(kind, firstName);
  return (
    <div class="sentence" aria-live="polite">
      <p class="only-read">{t`Dit zeg of stuur je:`}</p>
      <p lang="nl" dir="ltr" class="sentence-said">{neutralSentence(kind, firstName)}</p>
      {meaning && <p class="sentence-means">{meaning}</p>}
    </div>
  );
}
