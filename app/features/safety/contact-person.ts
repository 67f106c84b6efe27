/** Her contact person, as the safety screen knows her. */
export interface Helper {
  readonly name: string;
  readonly phone: string;
}
