import type { JSX } from 'preact';
import type { Entity } from '../../domain/entities.ts';
import { spaceOfRecord } from '../../domain/ids.ts';
import { isUnread } from '../../domain/line-items.ts';
import { sideOf } from '../../hooks/line-people.ts';
import { useServices } from '../../services.ts';
import { AdvicePart } from './advice-part.tsx';
import { LineHandovers } from './line-handovers.tsx';
import { OtherLoad, OwnLoad } from './load-part.tsx';
import { WithdrawalNote } from './withdrawal-note.tsx';

/** What goes over a line that two people share: handovers, advice, and how busy each of them is. */
export function SharedPart({ line }: { readonly line: Entity<'line'> }): JSX.Element {
  const services = useServices();
  const side = sideOf(services.records);
  const notices = services.records.list('withdrawal').filter((notice) => spaceOfRecord(notice.id) === line.space && isUnread(notice, side));
  return (
    <>
      <OtherLoad line={line} />
      {notices.map((notice) => <WithdrawalNote key={notice.id} notice={notice} line={line} />)}
      <LineHandovers line={line} />
      <AdvicePart line={line} />
      <OwnLoad line={line} />
    </>
  );
}
