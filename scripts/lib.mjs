// Plain JavaScript on Node alone: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const at = (...parts) => join(ROOT, ...parts);

const OLDEST_NODE = [20, 19];

/** Ends with a sentence instead of a stack trace on a Node that is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.version}. See https://nodejs.org`);
  process.exit(1);
}

/** Runs to the end and says whether it went well; `quiet` keeps the output for the caller. */
export function tryRun(command, args, { quiet = false, ...options } = {}) {
  const result = spawnSync(command, args, { cwd: ROOT, stdio: quiet ? 'pipe' : 'inherit', encoding: 'utf8', ...options });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? result.error.message : ''}`;
  return { ok: result.status === 0, output };
}

export function run(command, args, options) {
  if (tryRun(command, args, options).ok) return;
  console.error(`Stopped: ${[command, ...args].join(' ')} did not succeed.`);
  process.exit(1);
}

/** A command-line tool out of node_modules, without the shell and without npx. */
export const tool = (packageName, file) => at('node_modules', packageName, file);

function npm(args, options) {
  const startedByNpm = process.env.npm_execpath;
  if (startedByNpm) return run(process.execPath, [startedByNpm, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32', ...options });
}

function fingerprint(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

const holds = (file, text) => existsSync(file) && readFileSync(file, 'utf8') === text;

/** Every file of ours below it; installed packages are not. */
export function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).filter((name) => name !== 'node_modules').sort().flatMap((name) => listFiles(join(path, name)));
}

const packagesIn = (lockFile) => {
  if (!existsSync(lockFile)) return new Map();
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
};

/** npm notes what it put in node_modules; packages for other systems are rightly absent there. */
function packagesAreInstalled(folder) {
  const wanted = packagesIn(at(folder, 'package-lock.json'));
  const present = packagesIn(at(folder, 'node_modules', '.package-lock.json'));
  const isRight = ([path, entry]) => (present.has(path) ? present.get(path).version === entry.version : entry.optional || entry.peer);
  return present.size > 0 && [...wanted].every(isRight) && [...present.keys()].every((path) => wanted.has(path));
}

/** `npm ci` when a folder's node_modules is not what its lock file says; those of the project by default. */
export function ensurePackages(folder = '.') {
  if (packagesAreInstalled(folder)) return;
  console.log('Installing the packages (npm ci), about half a minute …');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: at(folder) });
}

const BUILD_INPUTS = [
  'app', 'sw', 'hub', 'wire', 'locales', 'content', 'public', 'manifest.webmanifest', 'package-lock.json', 'lingui.config.ts',
  'vite.config.ts', 'vite.hub.config.ts', 'vite.shared.ts', 'scripts/vite', 'scripts/build.mjs', 'scripts/compress.mjs',
];

const inputsFingerprint = () =>
  fingerprint(BUILD_INPUTS.flatMap((input) => listFiles(at(input))).flatMap((file) => [relative(ROOT, file), readFileSync(file)]));

/** Builds app and hub when anything they are made of has changed. */
export function ensureBuild() {
  const wanted = inputsFingerprint();
  const stamp = at('dist-hub', '.built-from');
  if (holds(stamp, wanted) && existsSync(at('dist', 'index.html'))) return;
  run(process.execPath, [at('scripts', 'build.mjs')]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
