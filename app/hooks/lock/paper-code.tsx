import { t } from '@lingui/core/macro';
import { useContext } from 'preact/hooks';
import { ServicesContext } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import './lock.css';

interface PaperCodeProps {
  readonly code: string;
  readonly onDone: () => void;
  readonly onBack?: () => void;
}

/** The code as it goes on paper. Printing shows the sheet alone: what it is for, and nothing that is in the app. */
export function PaperCode({ code, onDone, onBack }: PaperCodeProps) {
  // Where the app is open already, printing must not lock it: the page goes out of sight for it.
  const expectReturn = useContext(ServicesContext)?.expectReturn;
  const printIt = (): void => {
    expectReturn?.();
    print();
  };
  return (
    <Screen title={t`Schrijf deze code op papier`} onBack={onBack} backLabel={t`Terug`}>
      <p class="no-print">{t`Slot vergeten? Dan open je de app met deze code.`}</p>
      <section class="paper" aria-label={t`Papieren code`}>
        <h2>{t`Papieren code van Drempel`}</h2>
        <ol class="groups" dir="ltr">
          {code.split('-').map((group, at) => <li key={at} class="group"><span class="group-number">{at + 1}</span>{group}</li>)}
        </ol>
        <p class="paper-words">{t`Bewaar dit papier thuis, op een veilige plek. Niet bij je telefoon. Maak er geen foto van.`}</p>
      </section>
      <div class="stack no-print">
        <Button icon="check" onClick={onDone}>{t`Ik heb de code opgeschreven`}</Button>
        <Button look="quiet" icon="print" onClick={printIt}>{t`Druk de code af`}</Button>
      </div>
    </Screen>
  );
}
