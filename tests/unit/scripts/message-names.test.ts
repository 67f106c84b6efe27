import { expect, it } from 'vitest';
import { messageNames } from '../../../scripts/vite/message-names.ts';

type Hook = (this: { load: (of: { id: string }) => Promise<unknown> }, ...args: readonly string[]) => Promise<string | { code: string } | undefined>;

/** As the builder does it: a catalog that somebody asks for is read first. */
function builder(catalogs: Readonly<Record<string, string>>) {
  const plugin = messageNames('/words', 'nl');
  const [transform, load] = [plugin.transform as unknown as Hook, plugin.load as unknown as Hook];
  const read = new Map<string, Promise<unknown>>();
  const context = {
    load: ({ id }: { id: string }): Promise<unknown> => read.get(id) ?? turn(id),
  };
  async function turn(id: string): Promise<string> {
    const made = transform.call(context, catalogs[id] ?? '', id);
    read.set(id, made);
    const done = await made;
    return typeof done === 'object' ? done.code : '';
  }
  return { turn, names: async () => String(await load.call(context, '\0virtual:message-names')) };
}

const catalog = (messages: object): string => `/*eslint-disable*/export const messages=JSON.parse(${JSON.stringify(JSON.stringify(messages))});`;

/** What the made modules say together, as the browser puts them together. */
async function together(names: string, words: string): Promise<unknown> {
  const toUrl = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
  const { messages } = (await import(/* @vite-ignore */ toUrl(words.replace('virtual:message-names', toUrl(names))))) as { messages: unknown };
  return messages;
}

it('gives back each language as it was, with the names of its messages in a file that all of them share', async () => {
  const arabic = { 'b/b+bb': [['count', 'plural', { one: 'x', other: ['#', 'y'] }]], aaaaaa: ['اهلا `${x}` \\ "'] };
  const { turn, names } = builder({ '/words/nl.po': catalog({ aaaaaa: ['Dag'], 'b/b+bb': ['Twee'] }), '/words/ar.po': catalog(arabic) });
  const made = await turn('/words/ar.po');
  expect(made).not.toContain('aaaaaa');
  expect(await together(await names(), made)).toEqual(arabic);
});

it('builds nothing from a language that has other messages, or a catalog of another form', async () => {
  const { turn } = builder({ '/words/nl.po': catalog({ aaaaaa: ['Dag'] }), '/words/ar.po': catalog({ bbbbbb: ['x'] }), '/words/tr.po': 'export default {}' });
  await expect(turn('/words/ar.po')).rejects.toThrow('/words/ar.po has other messages than /words/nl.po');
  await expect(turn('/words/tr.po')).rejects.toThrow('/words/tr.po');
});

it('leaves other catalogs as they are', async () => {
  const { turn } = builder({ '/words/first/nl.po': catalog({ a: ['Dag'] }), '/elsewhere/nl.po': catalog({ a: ['Dag'] }) });
  expect([await turn('/words/first/nl.po'), await turn('/elsewhere/nl.po')]).toEqual(['', '']);
});
