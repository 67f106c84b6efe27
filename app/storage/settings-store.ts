import { type Day, isDay } from '../domain/day.ts';

/**
 * What must be known before unlocking. The one person in here is her own contact person at the organisation, kept in
 * clear on purpose and told so on screen: her number must be there when the app is locked or the database broken. So
 * must that of the out-of-hours doctor of her region, which is public.
 */
export interface Settings {
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  readonly lockAfterMinutes: number;
  readonly lockWhenHidden: boolean;
  readonly wrongTries: number;
  /** Milliseconds since 1970; tries before this moment are not looked at. */
  readonly triesFrom: number;
  readonly helperName?: string;
  readonly helperPhone?: string;
  readonly nightPhone?: string;
  /** The same as her organisation gives it, from a file or a team: laid here while the app is open, see `follow-night-doctor.ts`. */
  readonly nightDoctor?: { readonly phone: string; readonly name?: string; readonly asOf: Day; readonly recheckBy: Day };
  readonly example?: boolean;
  /** Something of her own was written among the examples. */
  readonly ownInExample?: boolean;
  readonly lastSeenDay?: string;
  /** What was never announced before is announced from this day: see the clocks of retention. */
  readonly noticeFrom?: string;
  /** What two people share had ended long after the app was last open: it goes on another day than this. */
  readonly heldOn?: string;
  /** She was told that this browser may throw away what it keeps. */
  readonly readAboutStaying?: boolean;
  /** Other devices of hers hold the same: where this one loses its place among them she is told, and how to come back. */
  readonly otherDevices?: true;
  readonly textSize?: 'large';
  /** The lock is words and no passkey, so its screen can be drawn before the locks themselves are read. */
  readonly opensWithWords?: boolean;
  /** Names this browser profile in the order of changes; says nothing about her. */
  readonly deviceId?: string;
}

/** "As the device says" is the absence of a choice, a number goes with the record that it came from, and devices go: these alone can be taken away again. */
type Absent = 'theme' | 'textSize' | 'nightDoctor' | 'otherDevices';
type Change = Partial<Omit<Settings, Absent>> & { readonly [Key in Absent]?: Settings[Key] | undefined };

export interface SettingsStore {
  readonly read: () => Settings;
  readonly update: (change: Change) => void;
  readonly clear: () => void;
}

const KEY = 'drempel.settings';
export const DEFAULT_SETTINGS: Settings = { lockAfterMinutes: 5, lockWhenHidden: true, wrongTries: 0, triesFrom: 0 };

const text = (value: unknown, max: number): string | undefined => (typeof value === 'string' && value.length <= max ? value : undefined);
/** A number with letters in it was not saved by the form: better no button than one that calls nobody. */
const number = (value: unknown): string | undefined => {
  const found = text(value, 24);
  return found && /\p{Nd}/u.test(found) && !/\p{L}/u.test(found) ? found : undefined;
};
function doctor(value: unknown): Settings['nightDoctor'] {
  const { phone, name, asOf, recheckBy } = (value ?? {}) as { readonly phone?: unknown; readonly name?: unknown; readonly asOf?: unknown; readonly recheckBy?: unknown };
  const [dialled, called] = [number(phone), text(name, 40)];
  return dialled && isDay(asOf) && isDay(recheckBy) ? { phone: dialled, asOf, recheckBy, ...(called ? { name: called } : {}) } : undefined;
}
const count = (value: unknown, fallback: number): number => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : fallback);

/** Reads what any earlier version, or a stranger, may have left there. */
export function parseSettings(json: string | null): Settings {
  let raw: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(json ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) raw = parsed as Record<string, unknown>;
  } catch {
    // Damaged settings fall back to the safe defaults below.
  }
  const { locale, theme, helperName, helperPhone, lastSeenDay } = raw;
  return {
    lockAfterMinutes: Math.min(60, Math.max(1, count(raw['lockAfterMinutes'], DEFAULT_SETTINGS.lockAfterMinutes))),
    lockWhenHidden: raw['lockWhenHidden'] !== false,
    wrongTries: count(raw['wrongTries'], 0),
    triesFrom: count(raw['triesFrom'], 0),
    ...(text(locale, 10) === undefined ? {} : { locale: text(locale, 10)! }),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(text(helperName, 40) ? { helperName: text(helperName, 40)! } : {}),
    ...(number(helperPhone) ? { helperPhone: number(helperPhone)! } : {}),
    ...(number(raw['nightPhone']) ? { nightPhone: number(raw['nightPhone'])! } : {}),
    ...(doctor(raw['nightDoctor']) ? { nightDoctor: doctor(raw['nightDoctor'])! } : {}),
    ...(text(lastSeenDay, 10) ? { lastSeenDay: text(lastSeenDay, 10)! } : {}),
    ...(text(raw['noticeFrom'], 10) ? { noticeFrom: text(raw['noticeFrom'], 10)! } : {}),
    ...(text(raw['heldOn'], 10) ? { heldOn: text(raw['heldOn'], 10)! } : {}),
    ...(text(raw['deviceId'], 11) ? { deviceId: text(raw['deviceId'], 11)! } : {}),
    ...(raw['example'] === true ? { example: true } : {}),
    ...(raw['readAboutStaying'] === true ? { readAboutStaying: true } : {}),
    ...(raw['otherDevices'] === true ? { otherDevices: true as const } : {}),
    ...(raw['ownInExample'] === true ? { ownInExample: true } : {}),
    ...(raw['opensWithWords'] === true ? { opensWithWords: true } : {}),
    ...(raw['textSize'] === 'large' ? { textSize: 'large' as const } : {}),
  };
}

export function createSettingsStore(storage: Storage): SettingsStore {
  // A blocked or full localStorage must never stop the app: settings then live as long as the page.
  let inMemory: Settings | undefined;
  const read = (): Settings => {
    if (inMemory) return inMemory;
    try {
      return parseSettings(storage.getItem(KEY));
    } catch {
      return DEFAULT_SETTINGS;
    }
  };
  return {
    read,
    update: (change) => {
      const next = JSON.stringify({ ...read(), ...change });
      try {
        storage.setItem(KEY, next);
        inMemory = undefined;
      } catch {
        inMemory = parseSettings(next);
      }
    },
    clear: () => {
      inMemory = undefined;
      storage.removeItem(KEY);
    },
  };
}
