import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { LOADS, type LoadLight } from '../../domain/codes.ts';
import type { Entity } from '../../domain/entities.ts';
import { lineName, otherSeat, ownSeat } from '../../hooks/line-people.ts';
import { SaveError } from '../../hooks/save-error.tsx';
import { useSave } from '../../hooks/use-save.ts';
import { formatDay } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { LOAD_LABELS } from '../../i18n/labels/line-labels.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { LoadBars } from './load-light.tsx';
import { hideLoad, showLoad } from './show-load.ts';

/** How much room the other one has, when she shows it. */
export function OtherLoad({ line }: { readonly line: Entity<'line'> }): JSX.Element | null {
  const { records } = useServices();
  const other = otherSeat(records, line);
  const name = isolate(lineName(records, line));
  const words: Readonly<Record<LoadLight, string>> = { room: t`${name} heeft ruimte`, busy: t`${name} heeft het druk`, full: t`${name} zit vol` };
  if (!other?.load) return null;
  const since = other.loadOn ? formatDay(other.loadOn) : '';
  return <p class="light"><LoadBars load={other.load} /><span>{words[other.load]} {since && <span class="soft">· {since}</span>}</span></p>;
}

/** Her own load is hers alone until she shows it on this line, and again after one tap. */
export function OwnLoad({ line }: { readonly line: Entity<'line'> }): JSX.Element | null {
  const services = useServices();
  const own = line.space === undefined ? undefined : ownSeat(services.records, line.space);
  const asking = useSignal(false);
  const { save, busy, error } = useSave();
  const name = isolate(lineName(services.records, line));
  const close = (): void => { asking.value = false; };
  if (!own) return null;
  return (
    <section class="card">
      <h2>{t`Hoe druk heb jij het?`}</h2>
      {own.load
        ? <><p class="light"><LoadBars load={own.load} /><span>{i18n._(LOAD_LABELS[own.load])}</span></p><p class="hint">{t`Dit ziet ${name}. Alleen dit, niet waarom.`}</p></>
        : <p class="hint">{t`Alleen jij weet dit. Je kunt het ${name} laten zien.`}</p>}
      <Button look="quiet" icon="eye" onClick={() => { asking.value = true; }}>{own.load ? t`Verander` : t`Laat het zien`}</Button>
      {own.load && <Button look="plain" icon="eye-off" busy={busy.value} onClick={() => save(() => hideLoad(services, own), () => undefined)}>{t`Laat het niet meer zien`}</Button>}
      <SaveError error={error.value} />
      {asking.value && (
        <Sheet title={t`Wat mag ${name} zien?`} onClose={close}>
          <ChooseOne question={t`Wat mag ${name} zien?`} hideQuestion atOnce shape="list" value={own.load} onChange={(load) => save(() => showLoad(services, own, load), close)} options={LOADS.map((code) => ({ code, label: i18n._(LOAD_LABELS[code]), picture: <LoadBars load={code} /> }))} />
          <Button look="quiet" onClick={() => (own.load ? save(() => hideLoad(services, own), close) : close())}>{t`Laat niets zien`}</Button>
        </Sheet>
      )}
    </section>
  );
}
