const FILE = 'drempel-room';
const BYTES = 262_144;

/**
 * Whether the disk takes a little more, tried with a file of its own: a database that is refused its last bytes on a full disk
 * does not answer any more, and then not even a deletion goes through. False where a browser has no such files.
 */
export async function hasRoom(storage = (): StorageManager => navigator.storage): Promise<boolean> {
  try {
    const folder = await storage().getDirectory();
    try {
      const file = await (await folder.getFileHandle(FILE, { create: true })).createWritable();
      await file.write(new Uint8Array(BYTES));
      await file.close();
      return true;
    } finally {
      await folder.removeEntry(FILE);
    }
  } catch {
    return false;
  }
}
