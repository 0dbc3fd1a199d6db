/** A file as it is written: text or bytes, with how far it is. */
export interface Written {
  readonly data: string | Uint8Array;
  /** 0 to 1. */
  readonly progress: number;
}
