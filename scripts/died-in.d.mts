export function diedIn(
  output: string,
): readonly { readonly file: string; readonly signal: string }[];
