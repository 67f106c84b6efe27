import { createKeyboardHands, type KeyboardHands } from './keyboard-hands.ts';
import { createVisitor, type Visitor } from './open-scenes.ts';

/** A volunteer who only has keys, or a switch, in Dutch on that Monday. */
export interface KeyboardVisitor extends KeyboardHands, Pick<Visitor, 'app' | 'page'> {
  /** Waits for a screen by its title. */
  readonly at: (title: string) => Promise<void>;
  /** Ends on the welcome. */
  readonly chooseLanguage: () => Promise<void>;
  /** Ends on Today, with the example families. */
  readonly openByKeys: () => Promise<void>;
}

export async function createKeyboardVisitor(origin: string): Promise<KeyboardVisitor> {
  const { app, page, heading } = await createVisitor(origin, { locale: 'nl' });
  const hands = createKeyboardHands(page);
  const at = (title: string): Promise<void> => heading(title).waitFor();
  const chooseLanguage = async (): Promise<void> => {
    await page.locator('.start-language').last().waitFor();
    await hands.press('Nederlands');
    await at('Samen over de drempel');
  };
  return {
    ...hands, app, page, at, chooseLanguage,
    openByKeys: async () => {
      await page.goto(origin);
      await chooseLanguage();
      await hands.press('Kijk eerst met voorbeelden');
      await at('Vandaag');
    },
  };
}
