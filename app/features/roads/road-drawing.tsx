import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import type { StepKind } from '../../domain/codes.ts';
import { STEP_LABELS } from '../../i18n/labels/road-labels.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { DoorPicture } from '../../ui/pictures/door-picture.tsx';
import { StepPicture } from '../../ui/pictures/step-picture.tsx';
import type { Station } from './road-progress.ts';
import { STATIONS } from './road-progress.ts';

interface RoadDrawingProps {
  readonly done: ReadonlyMap<StepKind, number>;
  readonly suggested: Station | undefined;
  readonly crossed: boolean;
  readonly onStep: (kind: StepKind) => void;
}

/** In the drawing's own units: it is stretched over the rows, which are all as high as each other. */
const ROW = 88;
const NEAR = 16;
const FAR = 84;
const sideOf = (n: number): number => (n % 2 === 0 ? NEAR : FAR);

/** A winding road through the middle of every station, ending at the door. Units: percent across, a row is `ROW` down. */
function roadPath(): string {
  const points = [...STATIONS.map((_, n) => [sideOf(n), n * ROW + ROW / 2] as const), [50, STATIONS.length * ROW + ROW / 2] as const];
  return points.map(([x, y], n) => {
    const before = points[n - 1];
    if (!before) return `M${x} ${y}`;
    const middle = (before[1] + y) / 2;
    return `C${before[0]} ${middle} ${x} ${middle} ${x} ${y}`;
  }).join('');
}

function StationButton({ kind, place, times, suggested, onClick }: { kind: Station; place: number; times: number; suggested: boolean; onClick: () => void }) {
  const label = i18n._(STEP_LABELS[kind]);
  const state = times > 0 ? plural(times, { one: 'gedaan', other: '# keer gedaan' }) : suggested ? t`nu aan de beurt` : '';
  return (
    <li class={place % 2 === 0 ? 'station' : 'station station-far'}>
      <button type="button" class={`station-button${times > 0 ? ' is-done' : ''}${suggested ? ' is-next' : ''}`} onClick={onClick}>
        <span class="station-round"><StepPicture kind={kind} size={52} />{times > 0 && <span class="station-check"><Icon name="check" size={16} /></span>}</span>
        <span class="station-words"><span>{label}</span>{state && <span class="station-state">{state}</span>}</span>
      </button>
    </li>
  );
}

/** The road as a picture that is also the menu: every station can be tapped at any time. */
export function RoadDrawing({ done, suggested, crossed, onStep }: RoadDrawingProps) {
  const height = (STATIONS.length + 1) * ROW;
  return (
    <div class="road-drawing">
      <svg class="road-line mirrors" viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="road-ground" d={roadPath()} />
        <path class="road-middle" d={roadPath()} />
      </svg>
      <ol class="stations">
        {STATIONS.map((kind, place) => <StationButton key={kind} kind={kind} place={place} times={done.get(kind) ?? 0} suggested={kind === suggested} onClick={() => onStep(kind)} />)}
      </ol>
      <div class="road-door"><DoorPicture open={crossed} size={84} /></div>
    </div>
  );
}
