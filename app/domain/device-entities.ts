/** A place that one of her devices has, or asks for, at her end of a line or in a team. Only her own devices read it. */
export interface Post {
  readonly space: string;
  /** The device's name in that space. */
  readonly device: string;
  /** The device's name among her own. */
  readonly owner: string;
  /** What another device of hers needs to let it in: its public identity in that space, as JSON. */
  readonly identity?: string | undefined;
}

/** What she calls one of her devices since she gave it another name; the id of the record names the device. */
export interface DeviceName {
  readonly name: string;
}
