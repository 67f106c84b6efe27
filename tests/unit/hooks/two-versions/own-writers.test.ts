import { expect, it } from 'vitest';
import { rememberWriter } from '../../../../app/hooks/two-versions/own-writers.ts';
import { ok } from '../../../../app/domain/result.ts';
import type { Json } from '../../../../app/domain/record.ts';

it('the names under which this device wrote are kept once each, the latest sixty of them', async () => {
  let kept: Json | undefined;
  const drafts = { load: () => Promise.resolve(kept === undefined ? undefined : { value: kept, at: 0 }), save: (_: string, value: Json) => { kept = value; return Promise.resolve(ok(undefined)); } };
  for (let n = 0; n < 70; n += 1) await rememberWriter(drafts, `w${n}`);
  await rememberWriter(drafts, 'w69');
  expect(kept).toHaveLength(60);
  expect((kept as readonly string[]).at(-1)).toBe('w69');
});
