import { openIdentity } from '../../app/crypto/device-identity.ts';
import { openEpochKey } from '../../app/crypto/epoch-key.ts';
import { sealSpaceCommit } from '../../app/crypto/space-commit.ts';
import type { Op, RecordState } from '../../app/domain/record.ts';
import { type Membership, readMembership } from '../../app/sync/membership.ts';
import { encodeOps } from '../../app/sync/ops-codec.ts';
import { type ChainHead, headOf, type Heads } from '../../app/sync/space-state.ts';
import { writeSnapshot } from '../../app/sync/write-snapshot.ts';
import { fromBase64url, toBase64url, type Bytes } from '../../wire/bytes.ts';
import { NO_PREVIOUS } from '../../wire/commit-header.ts';
import type { SpaceDevice } from '../../wire/ids.ts';
import type { PushResult } from '../../wire/push-result.ts';
import type { History } from './history.ts';
import type { SimDevice } from './sim-device.ts';

interface Lie { readonly records: readonly RecordState[]; readonly heads: Heads; readonly repair?: boolean }

/** A member who belongs to the space and has its keys, and does with them what no app of ours would. */
export class HostileMember {
  private readonly h: History;
  private readonly phone: SimDevice;
  private last: ChainHead;

  constructor(h: History, phone: SimDevice) {
    this.h = h;
    this.phone = phone;
    this.last = headOf(this.state.heads, this.state.identity.device);
  }

  private get state() { return this.phone.disk.stored.state; }
  get device(): SpaceDevice { return this.state.identity.device; }
  get records(): readonly RecordState[] { return [...this.phone.disk.records.values()]; }
  get heads(): Heads { return { ...this.state.heads, [this.device]: this.last }; }

  private async membership(): Promise<Membership> {
    const read = await readMembership(this.h.primitives, this.state.space, this.h.hub.space.entries);
    if (!read.ok || !read.value) throw new Error('the hub holds no chain');
    return read.value;
  }

  private push(frames: Parameters<History['hub']['push']>[1]): readonly PushResult[] { return this.h.hub.push(this.device, frames); }
  private async key() {
    const { epoch } = await this.membership();
    return { epoch, key: await openEpochKey(this.h.primitives, fromBase64url(this.state.epochKeys[epoch]!)!) };
  }

  /** The next commit of its chain, with whatever inside. `after` says from where the chain goes on. */
  async commit(payload: readonly Op[] | Bytes, { deps = [], after = this.last }: { readonly deps?: readonly (readonly [SpaceDevice, number])[]; readonly after?: ChainHead } = {}): Promise<PushResult> {
    const { primitives } = this.h;
    const { signer, device } = await openIdentity(primitives, this.state.identity);
    const { epoch, key } = await this.key();
    const membership = await this.membership();
    const place = { space: this.state.space, epoch, device, dseq: after.dseq + 1, prev: after.hash ? fromBase64url(after.hash)! : NO_PREVIOUS, mseq: membership.entries.length - 1, deps };
    const bytes = payload instanceof Uint8Array ? payload : encodeOps(payload, membership.hashes.at(-1));
    const sealed = await sealSpaceCommit(primitives, place, bytes, key, signer);
    const [result] = this.push([{ type: 'commit', bytes: sealed.bytes }]);
    if (result!.r === 'stored') this.last = { dseq: place.dseq, hash: toBase64url(sealed.hash) };
    return result!;
  }

  /** A snapshot of what it likes. */
  async snapshot({ records, heads, repair = false }: Lie): Promise<PushResult> {
    const { primitives, hub } = this.h;
    const writer = { primitives, own: await openIdentity(primitives, this.state.identity), membership: await this.membership(), key: (await this.key()).key, partLength: 400 };
    const base = hub.space.manifests.at(-1)?.manifest.snapshot ?? '';
    const { parts, manifest } = await writeSnapshot(writer, { records, heads, base, repair });
    return this.push([...parts.map((bytes) => ({ type: 'part' as const, bytes })), { type: 'manifest', bytes: manifest }]).at(-1)!;
  }
}
