// What the tests run in or on, the browsers and PostgreSQL: found, installed by apt where that is allowed, or asked for in a sentence.
import { existsSync } from 'node:fs';
import { run, tryRun } from './lib.mjs';

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

const POSTGRES = {
  name: 'PostgreSQL 15', variable: 'POSTGRES', packages: ['postgresql-15'],
  places: ['/usr/lib/postgresql/15/bin/postgres', '/opt/homebrew/opt/postgresql@15/bin/postgres'],
};

const locate = ({ variable, places }) => [process.env[variable], ...places].find((path) => path && existsSync(path));

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const updateLists = () => run('apt-get', ['update', '-qq'], { env });
const installArgs = (packages) => ['install', '-y', '-qq', '--no-install-recommends', ...packages];

function install(missing) {
  console.log(`Installing ${missing.map((program) => program.name).join(', ')} (apt-get) …`);
  updateLists();
  run('apt-get', installArgs(missing.flatMap((program) => program.packages)), { env });
}

/** Not every system has it in its lists, and nothing is lost without it. */
function wish(program) {
  const isInstalled = () => tryRun('apt-get', installArgs(program.packages), { env, quiet: true }).ok;
  if (!locate(program) && mayInstall() && !isInstalled()) {
    updateLists();
    if (!isInstalled()) console.log(`Without ${program.name}: slower, not less.`);
  }
  const found = locate(program);
  if (found) process.env[program.variable] = found;
}

/** Leaves the path of each in the environment, for the tests that start them. */
function ensure(wanted) {
  const missing = () => wanted.filter((program) => !locate(program));
  if (missing().length > 0 && mayInstall()) install(missing());
  if (missing().length > 0) {
    const packages = missing().flatMap((program) => program.packages).join(' ');
    console.error(`The tests need ${missing().map((program) => program.name).join(', ')}, and may not install them here.`);
    console.error(`On Debian or Ubuntu: sudo apt-get install ${packages}`);
    console.error(`Elsewhere install them and set ${missing().map((program) => program.variable).join(', ')} to their paths.`);
    process.exit(1);
  }
  for (const program of wanted) process.env[program.variable] = locate(program);
}

export function ensureBrowsers() {
  ensure(BROWSERS);
  wish(ENGINE);
}
export const ensurePostgres = () => ensure([POSTGRES]);
