import type { JSX } from 'preact';

const HEART = 'M12 20.5S3.5 15.5 3.5 9.300A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 8.5 2.300C20.5 15.5 12 20.5 12 20.5z';
const CIRCLE = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';
const PEN = 'M4 20l1-4.5L16 4.5a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19z';
const EYE = 'M2.5 12S6 5.5 12 5.5s9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12zM12 9.200a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.600z';
const BUBBLE = 'M5.5 4h13A2.5 2.5 0 0 1 21 6.5v7a2.5 2.5 0 0 1-2.5 2.5H11l-5 4.5V16h-.5A2.5 2.5 0 0 1 3 13.5v-7A2.5 2.5 0 0 1 5.5 4z';
const TRAY = 'M4 15.5v3A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5v-3';

/** One line drawing per name, on a 24 by 24 grid. */
const PATHS = {
  today: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M18.7 5.300l-1.4 1.400M6.7 17.300l-1.4 1.4',
  road: 'M5 16.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM7.5 19h9.5a3.2 3.2 0 0 0 0-6.4H8a3.2 3.2 0 0 1 0-6.4h6M14 9.5V5.5a3.5 3.5 0 0 1 7 0v4z',
  lines: 'M9 5.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM2 21a7 5.5 0 0 1 14 0M16 6.5a4.5 4.5 0 0 1 0 6M19 3.5a9 9 0 0 1 0 12',
  me: CIRCLE + 'M12 7a3.2 3.2 0 1 0 0 6.400A3.2 3.2 0 0 0 12 7zM6.3 18.5a6.5 6.5 0 0 1 11.4 0',
  person: 'M12 3.5a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.400zM4.5 20.5a7.5 6 0 0 1 15 0',
  people: 'M8.5 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2 19.5a6.5 5.5 0 0 1 13 0M15.5 4.800a3.5 3.5 0 0 1 0 6.400M17.5 14.5A6 5.5 0 0 1 22 19.5',
  safety: 'M12 2.5l-7.5 3V11c0 5 3.2 8.5 7.5 10.5 4.3-2 7.5-5.5 7.5-10.5V5.5zM12 15.5s-3.6-2-3.6-4.600A1.9 1.9 0 0 1 12 10a1.9 1.9 0 0 1 3.6.9c0 2.6-3.6 4.6-3.6 4.600z',
  exit: 'M13 3.5H6.5A1.5 1.5 0 0 0 5 5v14a1.5 1.5 0 0 0 1.5 1.5H13M10 12h11M17 8l4 4-4 4',
  lock: 'M6.5 10.5h11A1.5 1.5 0 0 1 19 12v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5zM8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  undo: 'M8.5 5L4 9.5 8.5 14M4.5 9.5h9a5.5 5.5 0 0 1 0 11H9',
  plus: 'M12 5v14M5 12h14',
  check: 'M4.5 12.5l5 5L19.5 7',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M5 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2zM12 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2zM19 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2z',
  phone: 'M6.5 3.5h2.300l1.7 4.3-2.2 1.700a12 12 0 0 0 6.2 6.200l1.7-2.2 4.3 1.700v2.300a2.5 2.5 0 0 1-2.7 2.5C10.5 19.5 4.5 13.5 4 6.200a2.5 2.5 0 0 1 2.5-2.700z',
  device: 'M8.5 2.5h7A1.5 1.5 0 0 1 17 4v16a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 20V4a1.5 1.5 0 0 1 1.5-1.5zM11 18.5h2',
  devices: 'M5 5.5h5A1.5 1.5 0 0 1 11.5 7v11a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18V7A1.5 1.5 0 0 1 5 5.5zM15 4.5h4A1.5 1.5 0 0 1 20.5 6v11a1.5 1.5 0 0 1-1.5 1.5h-4M7 16.5h1M17 15.5h.5',
  message: BUBBLE + 'M7.5 10h.01M12 10h.01M16.5 10h.01',
  chat: 'M4.5 3.5h9A1.5 1.5 0 0 1 15 5v5.5a1.5 1.5 0 0 1-1.5 1.5H8l-3.5 3v-3A1.5 1.5 0 0 1 3 10.5V5a1.5 1.5 0 0 1 1.5-1.5zM18.5 8.5h1A1.5 1.5 0 0 1 21 10v5.5a1.5 1.5 0 0 1-1.5 1.5v3.5L15.5 17H11a1.5 1.5 0 0 1-1.4-1',
  mail: 'M4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-11A1.5 1.5 0 0 1 4.5 5zM3.5 6.5l8.5 7 8.5-7',
  calendar: 'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v12.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19V6.5A1.5 1.5 0 0 1 5.5 5zM4 10h16M8 2.5V6M16 2.5V6M8 14.5h.01M12 14.5h.01M16 14.5h.01',
  clock: CIRCLE + 'M12 7v5l3.5 2',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.300L20.5 20.5',
  speaker: 'M4 9.5h3.5L13 5v14l-5.500-4.500H4zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  quiet: 'M4 9.5h3.5L13 5v14l-5.500-4.500H4zM17 9.5l4 5M21 9.5l-4 5',
  share: 'M12 14.5V3M8 6.5L12 2.5l4 4M7 10.5H6A1.5 1.5 0 0 0 4.5 12v7.5A1.5 1.5 0 0 0 6 21h12a1.5 1.5 0 0 0 1.5-1.5V12a1.5 1.5 0 0 0-1.5-1.5h-1',
  download: 'M12 3.5v11.5M7.5 11l4.5 4.5 4.5-4.5' + TRAY,
  upload: 'M12 15.5V4M7.5 8L12 3.5 16.5 8' + TRAY,
  print: 'M7 8.5v-5h10v5M7 17H5a2 2 0 0 1-2-2v-4.5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2V15a2 2 0 0 1-2 2h-2M7 14h10v6.5H7z',
  trash: 'M4 6.5h16M9 6.5v-2A1.5 1.5 0 0 1 10.5 3h3A1.5 1.5 0 0 1 15 4.5v2M6 6.5l.8 12.600A1.5 1.5 0 0 0 8.3 20.5h7.400a1.5 1.5 0 0 0 1.5-1.400L18 6.5M10 10.5v6M14 10.5v6',
  edit: PEN + 'M14 6.5l3.5 3.5',
  pen: PEN + 'M14 6.5l3.5 3.5M13 20.5h7.5',
  warning: 'M10.5 4.300L2.8 17.800A1.7 1.7 0 0 0 4.3 20.300h15.400a1.7 1.7 0 0 0 1.5-2.5L13.5 4.300a1.7 1.7 0 0 0-3 0zM12 9.5v4M12 16.800h.01',
  info: CIRCLE + 'M12 11v5.5M12 7.5h.01',
  globe: CIRCLE + 'M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  key: 'M8 11a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM11.2 12.300L20 3.5M15.5 8l3 3M8 15.5h.01',
  fingerprint: 'M5.5 8.5a8 8 0 0 1 13-1M4 13a8 8 0 0 1 .2-1.800M20 11.5c.3 2.5 0 5-.7 7.200M7.3 18.5c.7-2 .9-3.8.9-6a3.8 3.8 0 0 1 7.6-.3c.1 3-.3 6-1.3 8.800M12 12.300c.1 3.2-.4 6.2-1.5 8.900M4.3 16.5c.3-.8.3-1.7.2-2.7',
  eye: EYE,
  'eye-off': 'M4 4l16 16M9.5 5.800A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.8 3.5M6 8a17 17 0 0 0-3.5 4S6 18.5 12 18.5a9 9 0 0 0 4-1M10 10.200a2.8 2.8 0 0 0 3.9 3.9',
  star: 'M12 3.5l2.6 5.5 6 .8-4.4 4.1 1.1 6L12 17l-5.3 2.9 1.1-6L3.4 9.800l6-.8z',
  heart: HEART,
  handshake: 'M2.5 6.5l4-1.5 5 2 2-1.3 4-.7 4 1.5M2.5 15.5l2.5.5 5.5 4a1.5 1.5 0 0 0 2 0l6.5-5.5 2.5-.5M11.5 7L8.3 10.300a1.6 1.6 0 0 0 2.4 2.200l2.3-2 5.7 4.5M15.8 17l-2.3-2.200M13 19.5l-2.2-2',
  settings: 'M4 7h8M17 7h3M4 17h3M12 17h8M14.5 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM9.5 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
} as const;

export type IconName = keyof typeof PATHS;

export const ICON_NAMES = Object.keys(PATHS) as readonly IconName[]; // the keys of a const object are exactly its names

/** These say "this way" and turn round where reading goes from right to left. */
const MIRRORED: ReadonlySet<IconName> = new Set<IconName>(['road', 'exit', 'back', 'forward', 'undo']);

interface IconProps {
  readonly name: IconName;
  readonly size?: number | undefined;
  readonly class?: string | undefined;
}

export function Icon({ name, size = 24, class: extra }: IconProps): JSX.Element {
  const names = ['icon', MIRRORED.has(name) ? 'mirrors' : '', extra ?? ''].filter(Boolean).join(' ');
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} class={names} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
