import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFiles, type FaultPhone } from './fault-phone.ts';

// What happens to the files of a browser that is closed.

type Harm = (phone: FaultPhone) => void;

const eachOf = (phone: FaultPhone, isOne: (name: string) => boolean, harm: (path: string) => void): void => {
  const { folder, names } = databaseFiles(phone);
  for (const name of names.filter(isOne)) harm(join(folder, name));
};
const isLog = (name: string): boolean => name.endsWith('.log');

export const throwAway: Harm = (phone) => rmSync(databaseFiles(phone).folder, { recursive: true });

/** What was written last is gone. */
export const cutLogs = (part: number): Harm => (phone) => eachOf(phone, isLog, (path) => truncateSync(path, Math.floor(statSync(path).size * part)));

/** How much was written to the log by now: what comes next lies behind that. */
export const lengthOfLog = (phone: FaultPhone): number => {
  const { folder, names } = databaseFiles(phone);
  return Math.max(...names.filter(isLog).map((name) => statSync(join(folder, name)).size));
};
/** As it stood when it was that long. */
export const cutLogTo = (length: number): Harm => (phone) => {
  if (lengthOfLog(phone) <= length) throw new Error('nothing was written to the log since');
  eachOf(phone, isLog, (path) => truncateSync(path, length));
};

/** One bit in the middle. */
const flipIn = (path: string): void => {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0x10, bytes.length >> 1);
  writeFileSync(path, bytes);
};
export const flipLogs: Harm = (phone) => eachOf(phone, isLog, flipIn);
export const flipTables: Harm = (phone) => eachOf(phone, (name) => name.endsWith('.ldb'), flipIn);

/** A browser that can no longer read its own list of files. */
export const loseList: Harm = (phone) => eachOf(phone, (name) => name.startsWith('MANIFEST'), (path) => rmSync(path));
