import type { ShelfItem } from '../../../src-preload/contract/words.ts';

const item = (item: Partial<ShelfItem> & Pick<ShelfItem, 'id' | 'name'>): ShelfItem => ({
  builtin: false,
  kind: 'avatar',
  format: 'vrm1',
  author: '',
  licence: '',
  thumbnail: null,
  use: null,
  sizeBytes: 1,
  addedAt: 1,
  ...item,
});

/** A shelf of a made-up person: with and without a picture, with long and strange words, with motions. */
export async function shelfItems(count: number): Promise<ShelfItem[]> {
  const picture = await fetch('/pictures/dal-listen.webp');
  const thumbnail = new Uint8Array(await picture.arrayBuffer());
  return [
    item({
      id: 'heron',
      name: 'Heron',
      author: 'A. Maker',
      licence: 'https://creativecommons.org/licenses/by/4.0/ · creditNotation: required',
      thumbnail,
    }),
    item({
      id: 'long',
      name: '아주아주 긴 이름을 가진 아바타 한 마리, 어디에서 왔는지는 아무도 몰라요',
      author: 'averyveryverylongauthornamewithoutanyspaces',
      licence:
        'Redistribution prohibited · commercialUsage: personalNonProfit · modification: prohibited',
    }),
    item({ id: 'plain', name: '<b>robot</b>.glb', format: 'glb' }),
    item({ id: 'wave', name: 'Waving', kind: 'motion', format: 'vrma', use: 'gesture' }),
    item({
      id: 'sway',
      name: 'Standing_Idle_02',
      author: 'Mixamo',
      kind: 'motion',
      format: 'fbx',
      use: 'idle',
    }),
  ].slice(0, count);
}
