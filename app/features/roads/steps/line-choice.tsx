import { t } from '@lingui/core/macro';
import type { RecordId } from '../../../domain/ids.ts';
import { useServices } from '../../../services.ts';
import { ChooseOne } from '../../../ui/choices.tsx';

/** One of her fixed faces; nothing is drawn when she has none yet. */
export function LineChoice({ value, onChange }: { readonly value: RecordId | undefined; readonly onChange: (id: RecordId) => void }) {
  const lines = useServices().records.list('line');
  if (lines.length === 0) return null;
  return <ChooseOne question={t`Met wie?`} shape="list" value={value} onChange={onChange} options={lines.map((line) => ({ code: line.id, label: <><bdi>{line.firstName}</bdi> <bdi class="soft">{line.team}</bdi></> }))} />;
}
