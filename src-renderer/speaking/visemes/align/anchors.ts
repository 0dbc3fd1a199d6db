/** When steps are spoken, roughly: outside [from, to) frames a step is unlikely, though not impossible. */
export interface Anchors {
  readonly from: Float32Array;
  readonly to: Float32Array;
}
