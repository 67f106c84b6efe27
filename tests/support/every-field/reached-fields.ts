import { type FieldUse, fieldUses } from './field-uses.ts';
import type { TextFieldSeen } from './text-fields.ts';

/** Which of the app's text fields a test came to. */
export interface ReachedFields {
  /** These fields were in sight, and stand in these places of the source; a field or a place that does not belong is a mistake of the test. */
  readonly reach: (seen: readonly TextFieldSeen[], files: readonly string[]) => void;
  /** The fields in the source that no test came to. */
  readonly missed: () => readonly string[];
}

/** `Zin ${}` is the pattern of `Zin 2`. */
const isLabel = (pattern: string, label: string): boolean =>
  new RegExp(`^${pattern.split('${}').map((part) => part.replaceAll(/[.*+?^$()[\]\\|{}]/g, '\\$&')).join('.+')}$`).test(label);

export function createReachedFields(uses: readonly FieldUse[] = fieldUses()): ReachedFields {
  const reached = new Set<FieldUse>();
  const named = new Map<string, Set<string>>();
  const reachOne = ({ label }: TextFieldSeen, files: readonly string[]): string => {
    const there = uses.filter(({ file }) => files.includes(file));
    const known = there.find((use) => use.label !== undefined && isLabel(use.label, label));
    const use = known ?? there.find((one) => one.label === undefined);
    if (!use) throw new Error(`"${label}" is no field of ${files.join(', ')}`);
    if (known) reached.add(known);
    else named.set(use.file, (named.get(use.file) ?? new Set()).add(label));
    return use.file;
  };
  return {
    reach: (seen, files) => {
      const places = new Set(seen.map((field) => reachOne(field, files)));
      for (const file of files) if (!places.has(file)) throw new Error(`no field of ${file} is in sight`);
    },
    missed: () => {
      // Of fields whose names only the running app knows there have to be as many as the source has.
      const nameless = new Map<string, number>();
      for (const { file, label } of uses) if (label === undefined) nameless.set(file, (nameless.get(file) ?? 0) + 1);
      return [
        ...uses.filter((use) => use.label !== undefined && !reached.has(use)).map(({ file, label }) => `${file}: ${label}`),
        ...[...nameless].filter(([file, count]) => (named.get(file)?.size ?? 0) < count).map(([file, count]) => `${file}: ${named.get(file)?.size ?? 0} of ${count}`),
      ];
    },
  };
}
