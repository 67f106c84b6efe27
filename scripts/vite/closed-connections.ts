import type { Plugin } from 'vite';

/** Where the driver goes wrong, and what should stand there. */
const REPAIRS = [
  // Written one turn later, to a connection that has gone in between: nobody can catch that, and the whole hub went down.
  ['const x = socket.write(chunk, fn)', "if (socket === null) { chunk = nextWriteTimer = null; error(Errors.connection('CONNECTION_CLOSED', options, socket)); return false }\n    const x = socket.write(chunk, fn)"],
  // What waited to be written when it went would be in the way of everything that the next connection has to say.
  ['clearImmediate(nextWriteTimer)\n    socket.removeListener', 'clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener'],
] as const;

/** The PostgreSQL driver outlives a connection that closes while it writes (porsager/postgres 1154 and 1208). */
export const closedConnections = (): Plugin => ({
  name: 'closed-connections',
  transform: (code, id) => {
    if (!id.endsWith('/postgres/src/connection.js')) return null;
    return REPAIRS.reduce((repaired, [wrong, right]) => {
      // A newer driver may need none of this: to be looked at again then.
      if (repaired.split(wrong).length - 1 !== 1) throw new Error(`the PostgreSQL driver is not the one that was repaired: ${wrong}`);
      return repaired.replace(wrong, right);
    }, code);
  },
});
