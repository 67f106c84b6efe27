import { t } from '@lingui/core/macro';
import { LanguageRow } from '../../hooks/lock/language-row.tsx';
import { Note } from '../../ui/note.tsx';
import { Screen } from '../../ui/screen.tsx';

/** No way on from here: without encryption this would be a notebook that anybody can read. */
export function UnsafePlace() {
  return (
    <Screen title={t`Hier is het niet veilig`}>
      <Note look="alarm" icon="warning">{t`Deze browser kan niets op slot doen. Daarom bewaren we hier niets.`}</Note>
      <p>{t`Open de app met een adres dat begint met https://. Of neem een nieuwere browser.`}</p>
      <LanguageRow />
    </Screen>
  );
}
