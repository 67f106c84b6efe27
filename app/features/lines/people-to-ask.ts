import { spaceOfRecord } from '../../domain/ids.ts';
import type { RecordId } from '../../domain/ids.ts';
import { ownCardId } from '../../domain/partner-cards.ts';
import type { KnowerAtLine, KnowerWithoutLine } from '../../domain/who-knows.ts';
import { whoKnows, whoKnowsWithoutLine } from '../../domain/who-knows.ts';
import { lineName, lineTeam } from '../../hooks/line-people.ts';
import { openLines } from '../../hooks/lines-reading.ts';
import { compareNames } from '../../i18n/compare-names.ts';
import type { Services } from '../../services.ts';

export interface InTeam extends KnowerWithoutLine { readonly teamId: RecordId }

/** Whom she could ask: at the other end of a line, or so far only in a team with her; both by name. */
export function peopleToAsk(services: Services): { readonly atLines: readonly KnowerAtLine[]; readonly inTeams: readonly InTeam[] } {
  const { records } = services;
  const teams = records.list('team');
  const own = new Set(teams.map(ownCardId));
  const cards = records.list('partner').filter(({ id }) => !own.has(id));
  const lines = openLines(services).map((line) => ({ line, name: lineName(records, line), team: lineTeam(records, line) })).sort((a, b) => compareNames(a.name, b.name));
  return {
    atLines: whoKnows(lines, cards),
    inTeams: whoKnowsWithoutLine(lines, cards)
      .flatMap((who) => teams.filter(({ space }) => space === spaceOfRecord(who.card.id)).map(({ id }) => ({ ...who, teamId: id })))
      .sort((a, b) => compareNames(a.card.firstName, b.card.firstName)),
  };
}
