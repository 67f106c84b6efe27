import { tasksDuring } from './main-thread.mjs';

/** From the key press until rows, styles and layout are as they will be painted: each key in a timer of its own. */
const press = (page, words) => page.evaluate(async (typed) => {
  const field = document.querySelector('input[type=search]');
  const later = async (turns) => { for (let turn = 0; turn < turns; turn += 1) await undefined; };
  const type = (text) => new Promise((resolve) => {
    setTimeout(() => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Drawing is put off to the end of the same task.
      void later(5).then(() => resolve(document.body.offsetHeight));
    }, 60);
  });
  for (let length = 1; length <= typed.length; length += 1) await type(typed.slice(0, length));
}, words);

/** Milliseconds of the page's own thread for each key of these words in the search field, which is emptied afterwards. */
export async function searchFor({ page, cdp }, words) {
  const pressed = await tasksDuring(cdp, () => press(page, words), 'TimerFire');
  await page.locator('input[type=search]').fill('');
  return pressed.toSorted((a, b) => b - a).slice(0, words.length);
}
