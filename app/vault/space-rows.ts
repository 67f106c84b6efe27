import { openSealed, seal } from '../crypto/aead.ts';
import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import type { Bytes, RandomBytes } from '../crypto/bytes.ts';
import { asBytes, concatBytes } from '../crypto/bytes.ts';
import { pack, unpack } from '../crypto/pack.ts';
import { fromUtf8, utf8 } from '../crypto/text-bytes.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { SyncKey } from '../storage/log-store.ts';
import type { SyncRow } from '../storage/schema.ts';
import type { HeldRow, OutboxRow, RefusedRow } from '../sync/space-store.ts';
import type { SpaceState } from '../sync/space-state.ts';

// Rows of a space at rest: sealed under the vault's own key and bound to their place, padded like commits.

type Sealer = Pick<VaultKeys, 'records' | 'vaultId'>;

const placeOf = ({ space, part, key }: SyncKey, keys: Sealer): Bytes => concatBytes(utf8('drempel.space-row.v1\0'), keys.vaultId, utf8(`${space}\0${part}\0${key}`));

async function sealRow(place: SyncKey, plain: Uint8Array, keys: Sealer, random: RandomBytes): Promise<SyncRow> {
  return { ...place, bytes: await seal(keys.records, await pack(plain), placeOf(place, keys), random) };
}

/** Undefined for a row that is damaged, was moved, or belongs to another vault. */
async function openRow(row: SyncRow, keys: Sealer): Promise<Bytes | undefined> {
  const opened = await openSealed(keys.records, row.bytes, placeOf(row, keys));
  const plain = opened.ok ? await unpack(opened.value) : opened;
  return plain.ok ? plain.value : undefined;
}

/** Numbers in the order of their text. */
export const rowKey = (id: number): string => String(id).padStart(16, '0');

export const stateKey = (space: string): SyncKey => ({ space, part: 'state', key: '' });
export const entryKey = (space: string, mseq: number): SyncKey => ({ space, part: 'entry', key: rowKey(mseq) });
export const outboxKey = (space: string, id: number): SyncKey => ({ space, part: 'outbox', key: rowKey(id) });
export const heldKey = (space: string, hash: string): SyncKey => ({ space, part: 'held', key: hash });
export const refusedKey = (space: string, hash: string): SyncKey => ({ space, part: 'refused', key: hash });

const json = (value: object): Bytes => utf8(JSON.stringify(value));

export const sealState = async (state: SpaceState, version: number, keys: Sealer, random: RandomBytes): Promise<SyncRow> =>
  ({ ...(await sealRow(stateKey(state.space), json(state), keys, random)), version });
export const sealEntry = (space: string, mseq: number, entry: Uint8Array, keys: Sealer, random: RandomBytes): Promise<SyncRow> => sealRow(entryKey(space, mseq), entry, keys, random);
export const sealRefused = (space: string, row: RefusedRow, keys: Sealer, random: RandomBytes): Promise<SyncRow> => sealRow(refusedKey(space, row.hash), json(row), keys, random);
export const sealHeld = (space: string, row: HeldRow, keys: Sealer, random: RandomBytes): Promise<SyncRow> =>
  sealRow(heldKey(space, row.hash), json({ ...row, bytes: toBase64url(row.bytes) }), keys, random);
export const sealOutbox = (space: string, row: OutboxRow, keys: Sealer, random: RandomBytes): Promise<SyncRow> =>
  sealRow(outboxKey(space, row.id), json({ ...row, ...(row.sealed && { sealed: { ...row.sealed, bytes: toBase64url(row.sealed.bytes) } }) }), keys, random);

export interface OpenedRows {
  readonly version: number;
  readonly state: SpaceState | undefined;
  readonly entries: readonly Bytes[];
  readonly outbox: readonly OutboxRow[];
  readonly held: readonly HeldRow[];
  readonly refused: readonly RefusedRow[];
  /** Rows that cannot be trusted. Without them the space goes on: what they held is asked for again, or told as missing. */
  readonly damaged: readonly SyncKey[];
}

const bytesOf = (text: string): Bytes => asBytes(fromBase64url(text) ?? new Uint8Array());

/** All rows of one space, as they lie in order of part and key. */
export async function openRows(rows: readonly SyncRow[], keys: Sealer): Promise<OpenedRows> {
  const opened = await Promise.all(rows.map(async (row) => ({ row, plain: await openRow(row, keys) })));
  const ofPart = (part: SyncRow['part']) => opened.flatMap(({ row, plain }) => (row.part === part && plain ? [plain] : []));
  // Sealed by this vault's own key: the shape inside is ours.
  const parsed = <T>(part: SyncRow['part']): readonly T[] => ofPart(part).map((plain) => JSON.parse(fromUtf8(plain) ?? 'null') as T);
  type PackedHeld = Omit<HeldRow, 'bytes'> & { readonly bytes: string };
  type PackedOutbox = Omit<OutboxRow, 'sealed'> & { readonly sealed?: Omit<NonNullable<OutboxRow['sealed']>, 'bytes'> & { readonly bytes: string } };
  return {
    version: rows.find((row) => row.part === 'state')?.version ?? 0,
    state: parsed<SpaceState>('state')[0],
    entries: ofPart('entry'),
    outbox: parsed<PackedOutbox>('outbox').map(({ sealed, ...row }) => (sealed ? { ...row, sealed: { ...sealed, bytes: bytesOf(sealed.bytes) } } : row)),
    held: parsed<PackedHeld>('held').map((row) => ({ ...row, bytes: bytesOf(row.bytes) })),
    refused: parsed<RefusedRow>('refused'),
    damaged: opened.filter(({ plain }) => !plain).map(({ row: { space, part, key } }) => ({ space, part, key })),
  };
}
