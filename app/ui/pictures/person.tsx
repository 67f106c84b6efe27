import type { JSX } from 'preact';

export type Tone = 'warm' | 'cool' | 'soft' | 'rose' | 'hair';
type Cover = Tone | 'paper' | 'glow';
export type Skin = 'skin' | 'skin-deep' | 'skin-light';
export type Hair = 'short' | 'long' | 'bun' | 'curly' | 'beard' | 'scarf' | 'none';

interface PersonProps {
  /** Centre of the head. */
  readonly x: number;
  readonly y: number;
  readonly tone?: Cover;
  readonly skin?: Skin;
  readonly hair?: Hair;
  readonly scarf?: Cover;
  /** From the shoulders down. */
  readonly tall?: number;
  readonly wide?: number;
}

/** Somebody without a face, so that everybody can be it: a round head on a rounded coat. */
export function Person({ x, y, tone = 'warm', skin = 'skin', hair = 'short', scarf = 'soft', tall = 24, wide = 9 }: PersonProps): JSX.Element {
  const round = Math.min(wide, tall);
  return (
    <g transform={`translate(${x} ${y})`}>
      {hair === 'long' && <path class="pic-hair" d="M-8.2 9V-1a8.2 8 0 0 1 16.4 0V9z" />}
      <path class={`pic-${tone}`} d={`M${-wide} ${7 + tall}v${round - tall}a${wide} ${round} 0 0 1 ${2 * wide} 0v${tall - round}a2 2 0 0 1-2 2H${2 - wide}a2 2 0 0 1-2-2z`} />
      {hair === 'scarf' ? <Scarf skin={skin} scarf={scarf} /> : <Head skin={skin} hair={hair} />}
    </g>
  );
}

function Head({ skin, hair }: { skin: Skin; hair: Hair }): JSX.Element {
  return (
    <>
      {hair === 'bun' && <circle class="pic-hair" cx="0" cy="-9" r="3.6" />}
      <circle class={`pic-${skin}`} r="7" />
      {hair === 'beard' && <path class="pic-hair" d="M-7 0Q0 4 7 0A7 7 0 0 1-7 0z" />}
      {hair === 'curly' && <path class="pic-hair" d="M-7 1A4 4 0 0 1-7.5-5 4.5 4.5 0 0 1-1-8.500a5 5 0 0 1 7.5 2.500A4 4 0 0 1 7 1Q6-3 0-3T-7 1z" />}
      {hair !== 'none' && hair !== 'curly' && <path class="pic-hair" d="M-7-.5A7 7 0 0 1 7-.5Q2-1 0-4-3-.5-7-.5z" />}
    </>
  );
}

function Scarf({ skin, scarf }: { skin: Skin; scarf: Cover }): JSX.Element {
  return (
    <>
      <path class={`pic-${scarf}`} d="M-8 0a8 8.4 0 0 1 16 0c0 5 2 7 2 10Q0 16-10 10c0-3 2-5 2-10z" />
      <path class={`pic-${skin}`} d="M-4.8-.5a4.8 5 0 0 1 9.6 0 4.8 5.8 0 0 1-9.6 0z" />
    </>
  );
}

/** An arm or a leg along a line, with a hand at its end when a skin is given. */
export function Limb({ d, tone, hand, skin = 'skin' }: { d: string; tone: Tone; hand?: readonly [number, number]; skin?: Skin }): JSX.Element {
  return (
    <>
      {hand && <circle class={`pic-${skin}`} cx={hand[0]} cy={hand[1]} r="3.2" />}
      <path class="pic-limb" d={d} />
      <path class={`pic-limb-${tone}`} d={d} />
    </>
  );
}
