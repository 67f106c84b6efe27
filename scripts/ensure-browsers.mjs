// What the tests run in or on, the browsers and PostgreSQL: found, installed by apt where that is allowed, or asked for in a sentence.
import { existsSync } from 'node:fs';
import { tryRun } from './lib.mjs';

const BROWSERS = [
  {
    name: 'Chromium', variable: 'CHROMIUM', packages: ['chromium', 'fonts-dejavu-core'],
    places: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  },
  { name: 'Firefox ESR', variable: 'FIREFOX', packages: ['firefox-esr'], places: ['/usr/bin/firefox-esr', '/usr/bin/firefox'] },
  { name: 'the WebKitGTK driver', variable: 'WEBKIT_DRIVER', packages: ['webkit2gtk-driver'], places: ['/usr/bin/WebKitWebDriver'] },
  { name: 'Xvfb', variable: 'XVFB', packages: ['xvfb'], places: ['/usr/bin/Xvfb'] },
];

/** Chromium without windows: most journeys run in it where it is there, in less than two thirds of the time. */
const ENGINE = { name: 'Chromium without windows', variable: 'CHROMIUM_SHELL', packages: ['chromium-headless-shell'], places: ['/usr/lib/chromium/chromium-headless-shell'] };

/** What the hub is said to work with: hub/README.md. */
const POSTGRES_VERSIONS = [17, 16, 15];
const POSTGRES = {
  name: `PostgreSQL ${Math.min(...POSTGRES_VERSIONS)} to ${Math.max(...POSTGRES_VERSIONS)}`, variable: 'POSTGRES', packages: ['postgresql'],
  places: POSTGRES_VERSIONS.flatMap((version) => [`/usr/lib/postgresql/${version}/bin/postgres`, `/opt/homebrew/opt/postgresql@${version}/bin/postgres`]),
};

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** The machine that this runs on; a test hands in another. */
const THIS_MACHINE = {
  has: existsSync,
  mayInstall: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  aptGet: (args, quiet = false) => tryRun('apt-get', args, { env, quiet }).ok,
  variables: process.env,
  say: console.log,
};

const locate = ({ variable, places }, { has, variables }) => [variables[variable], ...places].find((path) => path && has(path));

const installArgs = (packages) => ['install', '-y', '-qq', '--no-install-recommends', ...packages];

/** Each by itself: a system that has one of them not in its lists still gets the others. */
function install(missing, machine) {
  machine.say(`Installing ${missing.map((program) => program.name).join(', ')} (apt-get) …`);
  machine.aptGet(['update', '-qq']);
  for (const { packages } of missing) machine.aptGet(installArgs(packages));
}

/** Not every system has it in its lists, and nothing is lost without it. */
function wish(program, machine = THIS_MACHINE) {
  const isInstalled = () => machine.aptGet(installArgs(program.packages), true);
  if (!locate(program, machine) && machine.mayInstall() && !isInstalled()) {
    machine.aptGet(['update', '-qq']);
    if (!isInstalled()) machine.say(`Without ${program.name}: slower, not less.`);
  }
  const found = locate(program, machine);
  if (found) machine.variables[program.variable] = found;
}

/** Leaves the path of each in the environment, for the tests that start them. What is not there is asked for in a sentence; then it gives false. */
function ensure(wanted, machine = THIS_MACHINE) {
  const missing = () => wanted.filter((program) => !locate(program, machine));
  if (missing().length > 0 && machine.mayInstall()) install(missing(), machine);
  const left = missing();
  for (const program of wanted) {
    const found = locate(program, machine);
    if (found) machine.variables[program.variable] = found;
  }
  if (left.length === 0) return true;
  machine.say(`The tests need ${left.map((program) => program.name).join(', ')}, which ${left.length > 1 ? 'are' : 'is'} not here and could not be installed.`);
  machine.say(`On Debian or Ubuntu: sudo apt-get install ${left.flatMap((program) => program.packages).join(' ')}`);
  machine.say(`Elsewhere install them and set ${left.map((program) => program.variable).join(', ')} to their paths.`);
  return false;
}

export function ensureBrowsers() {
  const areThere = ensure(BROWSERS);
  if (areThere) wish(ENGINE);
  return areThere;
}

export const ensurePostgres = (machine = THIS_MACHINE) => ensure([POSTGRES], machine);
