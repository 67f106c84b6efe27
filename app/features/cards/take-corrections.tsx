import { plural, t } from '@lingui/core/macro';
import { useSignal } from '@preact/signals';
import type { Card } from '../../domain/card.ts';
import type { CorrectionFileError } from '../../domain/parse-corrections.ts';
import { joinCorrections, MOST_CORRECTION_BYTES, parseCorrections } from '../../domain/parse-corrections.ts';
import { formatList } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useServices } from '../../services.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { Note } from '../../ui/note.tsx';
import type { ReviewForm } from './review-form.ts';
import { correctionsOf, nameOf, withCorrections } from './review-form.ts';

interface TakeCorrectionsProps { readonly all: readonly Card[]; readonly form: ReviewForm; readonly onTaken: (part: Partial<ReviewForm>) => void }

/** What is wrong with a file of corrections. Nothing was changed. */
function errorWords(error: CorrectionFileError, called: (id: string) => string): string {
  switch (error.type) {
    case 'too-big': return t`Dit bestand is te groot voor verbeteringen. Er is niets veranderd.`;
    case 'unreadable': return t`Dit is geen bestand met verbeteringen. Vraag om een nieuw bestand.`;
    case 'newer-version': return t`Dit bestand komt van een nieuwere app. Werk Drempel eerst bij.`;
    case 'empty': return t`In dit bestand staat geen verbetering.`;
    case 'unknown-card': {
      const name = isolate(error.name);
      return t`De kaart ${name} is er niet. Er is niets veranderd.`;
    }
    case 'bad-correction': {
      const name = isolate(called(error.name));
      return t`De verbetering van ${name} klopt niet. Er is niets veranderd.`;
    }
    case 'other-words': {
      const name = isolate(called(error.name));
      return t`De woorden van ${name} zijn na dit bestand veranderd. Er is niets overgenomen. Laat ze nog een keer nakijken.`;
    }
  }
}

/** The corrections of somebody else, laid beside what was looked at here: to see them in place, and to hand on together. */
export function TakeCorrections({ all, form, onTaken }: TakeCorrectionsProps) {
  const services = useServices();
  const fault = useSignal<string | undefined>(undefined);
  const told = useSignal<{ readonly taken: number; readonly kept: readonly string[] } | undefined>(undefined);
  const called = (id: string): string => nameOf({ id }) ?? all.find((card) => card.id === id)?.texts.nl?.title ?? id;
  const open = async (file: File): Promise<void> => {
    [fault.value, told.value] = [undefined, undefined];
    const found = file.size > MOST_CORRECTION_BYTES ? { ok: false as const, error: { type: 'too-big' as const } } : parseCorrections(await file.text(), all);
    if (!found.ok) {
      fault.value = errorWords(found.error, called);
      return;
    }
    const { language, by, corrections } = found.value;
    const { joined, taken, kept } = joinCorrections(correctionsOf(form, by, language), corrections);
    onTaken({ language, isPrivate: by === 'privacy', ...withCorrections(form, by, language, joined) });
    told.value = { taken: taken.length, kept };
  };
  const { taken: cards, kept } = told.value ?? { taken: 0, kept: [] };
  const names = formatList(kept.map((id) => isolate(called(id))));
  return (
    <div class="stack">
      <label class="button button-quiet file-pick">
        <Icon name="upload" /><span>{t`Neem verbeteringen over uit een bestand`}</span>
        <input type="file" accept=".json,application/json" autocomplete="off" onClick={services.expectReturn} onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void open(file).catch(() => { fault.value = errorWords({ type: 'unreadable' }, called); });
        }} />
      </label>
      <div role="alert">{fault.value && <Note look="alarm" icon="warning">{fault.value}</Note>}</div>
      <div role="status">
        {told.value && (
          <Note icon="check">
            <p>{plural(cards, { one: '# kaart overgenomen', other: '# kaarten overgenomen' })}</p>
            {kept.length > 0 && <p>{t`Hier keek al iemand anders naar. Bij deze kaarten blijft staan wat er stond: ${names}.`}</p>}
          </Note>
        )}
      </div>
    </div>
  );
}
