import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can really be full, without harm to the machine. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it up until so many bytes are left. */
  readonly fill: (leaveBytes: number) => void;
  /** Makes room again. */
  readonly free: () => void;
  readonly remove: () => void;
}

const MEGABYTE = 1024 * 1024;
const CHUNK = new Uint8Array(64 * 1024);

const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

function fillUp(folder: string, leaveBytes: number): void {
  const ballast = openSync(join(folder, 'ballast'), 'a');
  try {
    for (let left = freeBytes(folder) - leaveBytes; left > 0; left = Math.min(left - 1, freeBytes(folder) - leaveBytes)) {
      writeSync(ballast, CHUNK, 0, Math.min(CHUNK.length, left));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(ballast);
  }
}

/** A file system in memory; undefined where this user may not mount one. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes * MEGABYTE}`, 'small-disk', folder], { stdio: 'pipe' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    fill: (leaveBytes) => fillUp(folder, leaveBytes),
    free: () => rmSync(join(folder, 'ballast'), { force: true }),
    remove: () => {
      execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
