import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { ASK_KINDS, type AskKind } from '../../domain/codes.ts';
import { ChooseOne } from '../../ui/choices.tsx';

/** One word on a tile; what it becomes afterwards has its own label. */
const TILES: Readonly<Record<AskKind, MessageDescriptor>> = {
  'call-me': msg`Bel mij terug`,
  appointment: msg`Afspraak maken`,
  advice: msg`Advies vragen`,
  reply: msg`Is er antwoord?`,
  handover: msg`Overdragen`,
};

interface AskTilesProps {
  readonly question: string;
  readonly value: AskKind;
  readonly onChange: (kind: AskKind) => void;
}

export function AskTiles({ question, value, onChange }: AskTilesProps): JSX.Element {
  const options = ASK_KINDS.map((code) => ({ code, label: i18n._(TILES[code]) }));
  return <div class="ask-tiles"><ChooseOne question={question} shape="small" options={options} value={value} onChange={onChange} /></div>;
}
