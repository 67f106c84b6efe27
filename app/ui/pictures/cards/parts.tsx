import type { JSX } from 'preact';
import { Limb, type Skin, type Tone } from '../person.tsx';

interface PlacedProps {
  /** Where it is, and how large or turned. */
  readonly place: string;
}

interface HandProps extends PlacedProps {
  readonly tone: Tone;
  readonly skin?: Skin;
}

/** An open hand, held up. */
export function Palm({ place, tone, skin = 'skin' }: HandProps): JSX.Element {
  return (
    <g transform={place}>
      <path class={`pic-${skin}`} d="M-10 4V-6a2.5 2.5 0 0 1 5 0v-5a2.5 2.5 0 0 1 5 0v-1.500a2.5 2.5 0 0 1 5 0v2.500a2.5 2.5 0 0 1 5 0V1l3.5-4a2.7 2.7 0 0 1 4.3 3.300L10 10C8 15 5 17 0 17c-6 0-10-6-10-13z" />
      <path d="M-5-6v6M0-11V-1M5-10V0" />
      <path class={`pic-${tone}`} d="M-7.5 14h15l2 8h-19z" />
    </g>
  );
}

/** A hand held out flat, that gives or receives. */
export function Offer({ place, tone, skin = 'skin' }: HandProps): JSX.Element {
  return (
    <g transform={place}>
      <path class={`pic-${skin}`} d="M13 43c5-3 10-3 14 0h11a3.5 3.5 0 0 1 0 7l14-7c5-2 8 3 4 6L41 58c-3 2-5 2-8 2H13z" />
      <path d="M38 50H28" />
      <path class={`pic-${tone}`} d="M4 40h7a2 2 0 0 1 2 2v17a2 2 0 0 1-2 2H4z" />
    </g>
  );
}

/** A pencil with its point at the place, and the hand that writes. */
export function Writing({ place, tone, skin = 'skin' }: HandProps): JSX.Element {
  return (
    <g transform={place}>
      <path class="pic-glow" d="M0 0l2-7L15-20l5 5L7-2z" />
      <Limb d="M14-7c7 1 12 7 15 19" tone={tone} hand={[11, -8]} skin={skin} />
    </g>
  );
}

export function Heart({ x, y, size = 1 }: { readonly x: number; readonly y: number; readonly size?: number }): JSX.Element {
  return <path class="pic-rose" transform={`translate(${x} ${y}) scale(${size})`} stroke-width={2.25 / size} d="M0 6C-10 .500-5.500-4.500-2.300-4q1.800.4 2.300 2.300Q.500-3.600 2.300-4C5.500-4.500 10 .500 0 6z" />;
}

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface BubbleProps extends BoxProps {
  /** How far along its tail ends, below it. */
  readonly tip: number;
  readonly tone?: 'paper' | 'glow' | 'cool';
}

/** What somebody says, with room for a picture of it. */
export function Bubble({ x, y, w, h, tip, tone = 'paper' }: BubbleProps): JSX.Element {
  const root = tip < x + w / 2 ? tip + 3 : tip - 3;
  const end = y + h;
  return <path class={`pic-${tone}`} d={`M${x + 4} ${y}h${w - 8}a4 4 0 0 1 4 4v${h - 8}a4 4 0 0 1-4 4H${root + 4}L${tip} ${end + 6}L${root - 3} ${end}H${x + 4}a4 4 0 0 1-4-4V${y + 4}a4 4 0 0 1 4-4z`} />;
}

interface HomeProps {
  /** The top of the roof. */
  readonly x: number;
  readonly y: number;
  /** Half as wide as it is. */
  readonly half: number;
  readonly h: number;
  readonly roof?: Tone;
}

export function Home({ x, y, half, h, roof = 'warm' }: HomeProps): JSX.Element {
  const eaves = y + Math.round(half * 0.8);
  return (
    <>
      <path class="pic-soft" d={`M${x - half} ${y + h}V${eaves}L${x} ${y}l${half} ${eaves - y}v${y + h - eaves}z`} />
      <Limb d={`M${x - half - 2} ${eaves + 2}L${x} ${y}l${half + 2} ${eaves + 2 - y}`} tone={roof} />
    </>
  );
}

/** The building that letters of the government come from, in small. */
export function Office({ place }: PlacedProps): JSX.Element {
  return (
    <g transform={place}>
      <path d="M-5.500 0v7M0 0v7M5.500 0v7M-9 8H9" />
      <path class="pic-cool" d="M-9 0l9-6.500L9 0z" />
    </g>
  );
}

/** Held over somebody; its stick is drawn by who holds it. */
export function Umbrella({ place }: PlacedProps): JSX.Element {
  return <path class="pic-cool" transform={place} d="M-18 0C-18-23 18-23 18 0c-3-3-9-3-12 0-3-3-9-3-12 0-3-3-9-3-12 0z" />;
}

export function Coin({ place }: PlacedProps): JSX.Element {
  return (
    <g transform={place}>
      <circle class="pic-glow" r="10" />
      <path d="M4-5c-6-3-9 1-9 5s3 8 9 5M-7.500-2h7M-7.500 2h7" />
    </g>
  );
}

export function Bulb({ place }: PlacedProps): JSX.Element {
  return <path class="pic-glow" transform={place} d="M-4 8c0-4-5-5-5-11a9 9 0 0 1 18 0c0 6-5 7-5 11zM-4 11.500h8" />;
}
