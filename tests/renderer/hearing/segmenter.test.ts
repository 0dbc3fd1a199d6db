import { expect, test } from 'vitest';
import { createSegmenter, type SegmentEvent } from '../../../src-renderer/hearing/segmenter.ts';

/** Frames by a picture: `#` speech, `+` perhaps, `.` silence, `e` her own voice, `s` a final "s". */
function hear(segmenter: ReturnType<typeof createSegmenter>, picture: string): string[] {
  const heard: string[] = [];
  [...picture].forEach((frame, i) => {
    const probability = { '#': 0.95, e: 0.95, '+': 0.42 }[frame] ?? 0.02;
    for (const event of segmenter.frame(probability, frame === 'e' ? 0.9 : 0, frame === 's')) {
      heard.push(`${event}@${i + 1}`);
    }
  });
  return heard;
}
const fresh = (picture: string): string[] => hear(createSegmenter(), picture);

test('confirms speech after three sure frames or four voiced ones, and tells the pause two frames after it', () => {
  expect(fresh('..######...')).toEqual(['onset@3', 'speech@5', 'pause@10']);
  expect(fresh('..#+++++...')).toEqual(['onset@3', 'speech@6', 'pause@10']);
});

test('a dent in the beginning of a word delays it by a frame, no more', () => {
  expect(fresh('##.##')).toEqual(['onset@1', 'speech@5']);
  expect(fresh('##++')).toEqual(['onset@1', 'speech@4']);
});

test('a hum the model is unsure of ("음") is speech all the same', () => {
  expect(fresh('#+..+.++')).toEqual(['onset@1', 'speech@8']);
});

test('what never becomes speech has passed, once it is still and soon enough', () => {
  expect(fresh('#.......')).toEqual(['onset@1', 'onset-passed@7']);
  const segmenter = createSegmenter();
  expect(segmenter.onset()).toEqual(['onset']);
  expect(hear(segmenter, '.......')).toEqual(['onset-passed@7']);
  // Now and then a voiced frame holds the duck for half a second, not for ever.
  expect(fresh('#..#..#..#..#..#..#')[1]).toBe('onset-passed@16');
});

test('a very short word the model is sure of is a word, told together with its end', () => {
  expect(fresh('#+##...')).toEqual(['onset@1', 'speech@4', 'pause@6']);
  expect(fresh('##..#...')).toEqual(['onset@1', 'speech@8', 'pause@8']);
});

test('speech that has gone on for 600 ms is told once; pauses do not count', () => {
  expect(fresh('#'.repeat(60))).toEqual(['onset@1', 'speech@3', 'lasting@19']);
  const heard = fresh(`${'#'.repeat(12)}${'.'.repeat(20)}${'#'.repeat(12)}`);
  expect(heard.find((event) => event.startsWith('lasting'))).toBe('lasting@39');
});

test('a short gap inside a word is no pause, and neither is a final "s"', () => {
  expect(fresh('######.####')).toEqual(['onset@1', 'speech@3']);
  expect(fresh('######ssss.')).toEqual(['onset@1', 'speech@3', 'pause@11']);
});

test('one weak frame is not speech going on; two are, and so is a sure one', () => {
  const segmenter = createSegmenter();
  hear(segmenter, '######...');
  const weak = (): readonly SegmentEvent[] => [...segmenter.frame(0.6, 0, false)];
  expect(weak()).toEqual([]);
  expect(hear(segmenter, '..')).toEqual([]);
  expect([...weak(), ...weak()]).toEqual(['resume']);
  expect(fresh('######...#')).toContain('resume@10');
});

test('her own voice neither begins nor prolongs an utterance', () => {
  expect(fresh('e'.repeat(40))).toEqual([]);
  expect(fresh('######eeee')).toEqual(['onset@1', 'speech@3', 'pause@8']);
  expect(fresh('######...eeeee')).toEqual(['onset@1', 'speech@3', 'pause@8']);
});

test('closed while speech sounds, that speech is the next utterance at once', () => {
  const segmenter = createSegmenter();
  hear(segmenter, '######...####');
  expect(segmenter.close()).toEqual(['onset', 'speech']);
  expect(hear(segmenter, '....')).toEqual(['pause@2']);
  expect(segmenter.close()).toEqual([]);
  expect(hear(segmenter, '####')).toEqual(['onset@1', 'speech@3']);
});

test('closed on the first frame of more speech, that frame begins the next', () => {
  const segmenter = createSegmenter();
  hear(segmenter, '######...');
  segmenter.frame(0.6, 0, false);
  expect(segmenter.close()).toEqual(['onset']);
  expect(hear(segmenter, '###')).toEqual(['speech@3']);
});

test('asked to finish, half a word counts and a noise does not', () => {
  const word = createSegmenter();
  hear(word, '##');
  expect(word.finish()).toEqual(['speech']);
  const noise = createSegmenter();
  noise.onset();
  expect(noise.finish()).toEqual(['onset-passed']);
});
