// A link that counts the bytes that go over it, each way, whatever they are.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { at } from '../../../scripts/lib.mjs';

export async function openCountedLink(targetPort) {
  const link = fork(at('tests', 'bench', 'lib', 'link-process.mjs'), [String(targetPort)]);
  const [{ port }] = await once(link, 'message');
  return {
    port,
    /** Bytes since the last time it was asked. */
    take: async () => {
      const counted = once(link, 'message');
      link.send('take');
      const [{ up, down }] = await counted;
      return { up, down, both: up + down };
    },
    close: () => link.disconnect(),
  };
}
