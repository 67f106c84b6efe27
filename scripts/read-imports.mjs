import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { parseSync } from 'vite';

const isTypeOnly = (entries) => entries.length > 0 && entries.every((entry) => entry.isType);

const packageName = (specifier) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** Relative imports become paths from the root, all others `package:<name>`. */
function resolveFrom(file, specifier) {
  const plain = specifier.replace(/\?.*$/, '');
  return plain.startsWith('.') ? posix.normalize(posix.join(dirname(file), plain)) : `package:${packageName(plain)}`;
}

const literal = (text) => /^(['"`])([^'"`$]*)\1$/.exec(text.trim())?.[2];

function blankComments(source, comments) {
  return comments.reduceRight((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), source);
}

/**
 * The imports of one TypeScript file, and its text without comments. An import that is not `typeOnly` survives
 * compilation; one that is not `eager` runs later, on demand.
 */
export function readImports(root, file) {
  const source = readFileSync(posix.join(root, file), 'utf8');
  const { module, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    to: resolveFrom(file, moduleRequest.value), typeOnly: isTypeOnly(entries), eager: true,
  }));
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) imports.push({ to: resolveFrom(file, moduleRequest.value), typeOnly: isType, eager: true });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const specifier = literal(source.slice(moduleRequest.start, moduleRequest.end));
    if (specifier) imports.push({ to: resolveFrom(file, specifier), typeOnly: false, eager: false });
  }
  return { file, imports, code: blankComments(source, comments) };
}
