// Draws the PNG app icons from public/icons/icon.svg. Run by hand after the drawing changed; needs Chromium
// (CHROMIUM names another binary) and ImageMagick. The results are committed, so that a build needs neither.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from './lib.mjs';

const ICONS = at('public', 'icons');
const CHROMIUM = process.env.CHROMIUM ?? 'chromium';
const source = readFileSync(join(ICONS, 'icon.svg'), 'utf8');

/** Platforms that cut the corners themselves need a full ground, and the drawing inside the part they keep. */
function fullBleed(scale) {
  const shift = (256 * (1 - scale)).toFixed(1);
  return source
    .replace('rx="116"', 'rx="0"')
    .replace('<g id="motif"', `<g transform="translate(${shift} ${shift}) scale(${scale})"><g id="motif"`)
    .replace('</svg>', '</g></svg>');
}

const JOBS = [
  { name: 'icon-192.png', size: 192, svg: source },
  { name: 'icon-512.png', size: 512, svg: source },
  // A circle of 80 % of the width is all that every launcher promises to show.
  { name: 'maskable-512.png', size: 512, svg: fullBleed(0.77) },
  { name: 'maskable-192.png', size: 192, svg: fullBleed(0.77) },
  { name: 'apple-touch-180.png', size: 180, svg: fullBleed(1) },
];

function draw(folder, { name, size, svg }) {
  const page = join(folder, 'page.html');
  const shot = join(folder, 'shot.png');
  writeFileSync(page, `<!doctype html><style>html,body{margin:0;overflow:hidden}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  execFileSync(CHROMIUM, [
    '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=1',
    '--default-background-color=00000000', `--user-data-dir=${join(folder, 'profile')}`,
    `--window-size=${size},${size}`, `--screenshot=${shot}`, `file://${page}`,
  ], { stdio: 'pipe' });
  const target = join(ICONS, name);
  execFileSync('convert', [shot, '-crop', `${size}x${size}+0+0`, '+repage', '-strip', '-dither', 'None', '-colors', '128', '-define', 'png:compression-level=9', '-define', 'png:exclude-chunks=date,time', `PNG:${target}`]);
  console.log(`${name} ${statSync(target).size} bytes`);
}

const folder = mkdtempSync(join(tmpdir(), 'icons-'));
try {
  for (const job of JOBS) draw(folder, job);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
