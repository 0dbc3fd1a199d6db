/** Where the focus goes from one of `count` points with this key; null: nowhere. The ends are ends. */
export function rove(key: string, at: number, count: number): number | null {
  const next = {
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    Home: 0,
    End: count - 1,
  }[key];
  return next === undefined || next < 0 || next >= count ? null : next;
}
