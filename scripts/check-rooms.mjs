// Holds the direction of imports: the rules of rooms.mjs, and no circle of imports that run.
// The parser is Vite's own, because the usual tools for this read TypeScript through an API that TypeScript 7 dropped.
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, listFiles } from './lib.mjs';
import { readImports } from './read-imports.mjs';
import { GLOBAL_RULES, ROOM_RULES } from './rooms.mjs';

const SOURCE = /(?<!\.d)\.tsx?$/;

function breaks(rule, file, { to, typeOnly }) {
  const match = new RegExp(rule.from).exec(file);
  if (!match) return false;
  const pattern = (text) => new RegExp(text.replaceAll('$1', match[1] ?? ''));
  if (!pattern(rule.to).test(to)) return false;
  if (rule.except && pattern(rule.except).test(to)) return false;
  return !(typeOnly && rule.types && pattern(rule.types).test(to));
}

const roomBreaches = ({ file, imports }) =>
  imports.flatMap((edge) => ROOM_RULES.filter((rule) => breaks(rule, file, edge)).map(({ name }) => ({ rule: name, from: file, to: edge.to })));

const globalBreaches = ({ file, code }) =>
  GLOBAL_RULES.filter(({ from, word }) => new RegExp(from).test(file) && word.test(code))
    .map(({ name, word }) => ({ rule: name, from: file, to: word.exec(code)[0] }));

/** Depth-first: an edge back to a file on the way here closes a circle. */
function findCircles(modules) {
  const edges = new Map(modules.map(({ file, imports }) =>
    [file, imports.filter((edge) => edge.eager && !edge.typeOnly).map((edge) => edge.to)]));
  const done = new Set();
  const circles = [];
  const visit = (file, way) => {
    if (way.includes(file)) {
      circles.push([...way.slice(way.indexOf(file)), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return circles;
}

/** Every breach of a rule under a root folder, as `{ rule, from, to }`. */
export function findRoomBreaches(root) {
  const modules = ['app', 'sw', 'hub', 'wire']
    .flatMap((room) => listFiles(`${root}/${room}`))
    .filter((path) => SOURCE.test(path))
    .map((path) => readImports(root, relative(root, path).replaceAll('\\', '/')));
  const circles = findCircles(modules).map((files) => ({ rule: 'no circle of imports', from: files[0], to: files.slice(1).join(' -> ') }));
  return [...modules.flatMap(roomBreaches), ...modules.flatMap(globalBreaches), ...circles];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const breaches = findRoomBreaches(ROOT);
  for (const { rule, from, to } of breaches) console.error(`${rule}: ${from} -> ${to}`);
  process.exit(breaches.length > 0 ? 1 : 0);
}
