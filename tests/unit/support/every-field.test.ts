import { describe, expect, it } from 'vitest';
import { fieldUses, usesIn } from '../../support/every-field/field-uses.ts';
import { createReachedFields } from '../../support/every-field/reached-fields.ts';
import type { TextFieldSeen } from '../../support/every-field/text-fields.ts';

// The journeys that type into every field are only as complete as these two.

const seen = (...labels: readonly string[]): readonly TextFieldSeen[] => labels.map((label) => ({ label, kind: 'text', longest: 40 }));

describe('the fields in the source', () => {
  it('are those that take text, whatever they are made of, and nothing that is chosen', () => {
    const source = `const Form = () => <form>
      <TextField label={t\`Naam\`} value="" />
      <TextField label={asked ? t\`Zin \${place}\` : t\`Woord\`} value="" />
      <SecretField digits label={labelOf(kind)} value="" />
      <TextField label={t\`Welke dag?\`} kind="date" value="" />
      <input type="file" /><input type="radio" />
      <label for={id}>{t\`Groep\`}</label><input id={id} />
      <div contenteditable="true" />
    </form>;`;
    expect(usesIn('features/form', source).map(({ label }) => label)).toEqual(['Naam', 'Zin ${}', 'Woord', undefined, 'Groep', 'Groep']);
  });

  it('are found in the app', () => {
    const uses = fieldUses();
    expect(uses).toContainEqual({ file: 'features/devices/rename-sheet', label: 'Hoe noem je dit toestel?' });
    expect(uses.length).toBeGreaterThan(50);
  });
});

describe('the fields that a test came to', () => {
  const USES = [{ file: 'a', label: 'Naam' }, { file: 'b', label: 'Naam' }, { file: 'b', label: 'Zin ${}' }, { file: 'c', label: undefined }, { file: 'c', label: undefined }];

  it('leave the others over, those of the same name in another place too', () => {
    const fields = createReachedFields(USES);
    fields.reach(seen('Naam', 'Zin 2'), ['b']);
    fields.reach(seen('Iets', 'Iets'), ['c']);
    expect(fields.missed()).toEqual(['a: Naam', 'c: 1 of 2']);
    fields.reach(seen('Naam'), ['a']);
    fields.reach(seen('Anders'), ['c']);
    expect(fields.missed()).toEqual([]);
  });

  it('are in the places that the test named, all of them', () => {
    const fields = createReachedFields(USES);
    expect(() => fields.reach(seen('Nieuw'), ['a', 'b'])).toThrow('"Nieuw" is no field of a, b');
    expect(() => fields.reach(seen('Naam'), ['a', 'c'])).toThrow('no field of c is in sight');
  });
});
