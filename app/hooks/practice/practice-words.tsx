import { t } from '@lingui/core/macro';
import { Button } from '../../ui/button.tsx';
import { useLeaveExample } from './leave-example.tsx';

/** Said before she puts something of her own among the examples, which stand behind a word that everybody knows. */
export function PracticeWords({ onGoOn }: { readonly onGoOn: () => void }) {
  const { leave, question } = useLeaveExample();
  return (
    <>
      <p>{t`Bij de voorbeelden kan iedereen binnen, met één knop. Zet hier dus geen echt gezin in, en geen echte namen of nummers.`}</p>
      <p>{t`Voor echt kies je een slot van jezelf. De voorbeelden gaan dan weg.`}</p>
      <Button icon="lock" onClick={leave}>{t`Begin voor echt`}</Button>
      <Button look="quiet" onClick={onGoOn}>{t`Oefen verder`}</Button>
      {question}
    </>
  );
}
