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

/** What is known of one of her devices beside its coming in; the id of the record names the device. */
export interface DeviceName {
  /** What she calls it since she gave it another name. */
  readonly name?: string | undefined;
  /**
   * Under which other devices' names it wrote before it found somebody else doing so too, the latest first: its profile was copied,
   * or put back from a copy. What it holds opens all that is sealed for those.
   */
  readonly formerly?: readonly string[] | undefined;
}
