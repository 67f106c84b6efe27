import type { StorageTools } from '../../services.ts';

/** Whether what she keeps may stay: promised, still to be asked by a tap of hers, refused, or in a tab that iOS empties. */
export type Staying = 'promised' | 'to-ask' | 'refused' | 'emptied';

interface Place {
  readonly storage: StorageTools;
  /** This browser would show a question of its own, which must not come out of nowhere. */
  readonly asksAloud: boolean;
  /** A page in a browser on iOS: after seven days without a visit everything goes, whatever was promised. */
  readonly isIosTab: boolean;
}

/** Asks the browser not to empty the app; where that would open a question, she taps first. */
export async function askToStay({ storage, asksAloud, isIosTab }: Place): Promise<Staying> {
  const { persisted } = await storage.health();
  if (!persisted && asksAloud) return 'to-ask';
  const promised = persisted === true || (await storage.askToPersist());
  if (isIosTab) return 'emptied';
  return promised ? 'promised' : 'refused';
}
