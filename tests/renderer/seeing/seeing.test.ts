import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromReader, ToReader } from '../../../src-renderer/seeing/face-messages.ts';
import { createSeeing } from '../../../src-renderer/seeing/seeing.ts';
import { lookOf } from './looks.ts';

/** A camera's track that can be taken away. */
class Track extends EventTarget {
  stopped = false;
  stop(): void {
    this.stopped = true;
  }
}

class Picture {
  static open = 0;
  closed = false;
  constructor() {
    Picture.open += 1;
  }
  close(): void {
    if (!this.closed) Picture.open -= 1;
    this.closed = true;
  }
}

/** The thread, which answers every picture with a smile, as long as it is told to. */
class Thread {
  static all: Thread[] = [];
  static loads = true;
  static answers = true;
  onmessage: ((event: { data: FromReader }) => void) | null = null;
  onerror: (() => void) | null = null;
  asked: string[] = [];
  terminated = false;
  constructor() {
    Thread.all.push(this);
  }
  postMessage(message: ToReader): void {
    this.asked.push(message.type);
    if (message.type === 'load') this.answer(Thread.loads ? { type: 'ready' } : { type: 'failed' });
    else {
      (message.picture as unknown as Picture).close();
      if (Thread.answers) this.answer({ type: 'look', look: lookOf({ happy: 0.9 }), tookMs: 15 });
    }
  }
  answer(data: FromReader): void {
    queueMicrotask(() => {
      if (!this.terminated) this.onmessage?.({ data });
    });
  }
  terminate(): void {
    this.terminated = true;
  }
}

let page: EventTarget & { hidden: boolean; createElement(): unknown };
let tracks: Track[];
let refusal: string | null;
let asked: MediaStreamConstraints[];
let faults: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  Thread.all = [];
  Thread.loads = true;
  Thread.answers = true;
  Picture.open = 0;
  tracks = [];
  refusal = null;
  asked = [];
  faults = [];
  page = Object.assign(new EventTarget(), {
    hidden: false,
    createElement: () => ({ readyState: 4, play: async () => undefined }),
  });
  vi.stubGlobal('document', page);
  vi.stubGlobal('Worker', Thread);
  vi.stubGlobal('VideoFrame', Picture);
  vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2 });
  vi.stubGlobal('navigator', {
    mediaDevices: {
      getUserMedia: async (constraints: MediaStreamConstraints) => {
        asked.push(constraints);
        if (refusal) throw Object.assign(new Error('refused'), { name: refusal });
        const track = new Track();
        tracks.push(track);
        return { getTracks: () => [track], getVideoTracks: () => [track] };
      },
      enumerateDevices: async () => [
        { kind: 'videoinput', deviceId: 'a', label: 'Front' },
        { kind: 'audioinput', deviceId: 'b', label: 'Microphone' },
        { kind: 'videoinput', deviceId: '', label: '' },
      ],
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const never = new AbortController().signal;
const room = () => createSeeing({ onFault: (code) => faults.push(code) });
const lampIsOn = (): boolean => tracks.some(({ stopped }) => !stopped);

async function started() {
  const seeing = room();
  await seeing.start(null, never);
  return seeing;
}

function hide(hidden: boolean): void {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

describe('the room that sees [C8]', () => {
  it('loads nothing and opens nothing before it is switched on', () => {
    expect(room().seen.state).toBe('off');
    expect(Thread.all).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('asks for a small picture and no sound, from the camera that was chosen', async () => {
    await room().start('front', never);
    expect(asked[0]?.audio).toBeUndefined();
    expect(asked[0]?.video).toMatchObject({
      width: { ideal: 640 },
      height: { ideal: 480 },
      deviceId: { ideal: 'front' },
    });
  });

  it('looks three times a second, and keeps no picture', async () => {
    const seeing = await started();
    await vi.advanceTimersByTimeAsync(3000);
    expect(Thread.all[0]?.asked.filter((type) => type === 'picture')).toHaveLength(10);
    expect(Picture.open).toBe(0);
    expect(seeing.seen.state).toBe('settling');
  });

  it('tells of a new state, a label and a changed confidence, and of nothing else', async () => {
    const seeing = room();
    const told: string[] = [];
    seeing.subscribe(() => told.push(`${seeing.seen.state} ${seeing.seen.label}`));
    await seeing.start(null, never);
    await vi.advanceTimersByTimeAsync(75_000);
    expect([...new Set(told)]).toEqual([
      'starting null',
      'settling null',
      'seeing null',
      'seeing happy',
    ]);
    expect(told.length).toBeLessThan(20);
  });

  it('waits for an answer before it takes the next picture', async () => {
    Thread.answers = false;
    await started();
    await vi.advanceTimersByTimeAsync(5000);
    expect(Thread.all[0]?.asked).toEqual(['load', 'picture']);
  });

  it('releases the camera, ends the thread and forgets when it is switched off', async () => {
    const seeing = await started();
    await vi.advanceTimersByTimeAsync(70_000);
    seeing.stop();
    expect(lampIsOn()).toBe(false);
    expect(Thread.all[0]?.terminated).toBe(true);
    expect(seeing.seen).toEqual({ state: 'off', label: null, confidence: 0, at: null, settled: 0 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(seeing.seen.state).toBe('off');
    expect(faults).toEqual([]);
  });

  it('releases the camera while the window is hidden, and takes it back after', async () => {
    const seeing = await started();
    await vi.advanceTimersByTimeAsync(1000);
    hide(true);
    expect(seeing.seen.state).toBe('paused');
    expect(lampIsOn()).toBe(false);
    const before = Thread.all[0]?.asked.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(Thread.all[0]?.asked).toHaveLength(before ?? 0);
    hide(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(lampIsOn()).toBe(true);
    expect(seeing.seen.state).toBe('settling');
    expect(Thread.all).toHaveLength(1);
  });

  it('lets the camera go when the window is hidden again before it has come', async () => {
    await started();
    hide(true);
    hide(false);
    hide(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(lampIsOn()).toBe(false);
  });

  it.each([
    ['NotAllowedError', 'camera/denied'],
    ['NotReadableError', 'camera/busy'],
    ['NotFoundError', 'camera/missing'],
  ])('says of %s that it is %s, and leaves nothing open', async (name, code) => {
    refusal = name;
    const seeing = room();
    await expect(seeing.start(null, never)).rejects.toMatchObject({ code });
    expect(seeing.seen.state).toBe('off');
    expect(Thread.all).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('closes the camera when the models cannot be loaded', async () => {
    Thread.loads = false;
    await expect(room().start(null, never)).rejects.toMatchObject({ code: 'camera/models' });
    expect(lampIsOn()).toBe(false);
    expect(Thread.all[0]?.terminated).toBe(true);
  });

  it('tells of a camera that was unplugged, and is off', async () => {
    const seeing = await started();
    tracks[0]?.dispatchEvent(new Event('ended'));
    expect(faults).toEqual(['camera/lost']);
    expect(seeing.seen.state).toBe('off');
    expect(Thread.all[0]?.terminated).toBe(true);
  });

  it('tells of a camera that another program took, once it has sent nothing for a while', async () => {
    const seeing = await started();
    tracks[0]?.dispatchEvent(new Event('mute'));
    await vi.advanceTimersByTimeAsync(2000);
    tracks[0]?.dispatchEvent(new Event('unmute'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(faults).toEqual([]);
    tracks[0]?.dispatchEvent(new Event('mute'));
    await vi.advanceTimersByTimeAsync(3000);
    expect(faults).toEqual(['camera/busy']);
    expect(seeing.seen.state).toBe('off');
  });

  it('tells of a thread that died between two pictures', async () => {
    await started();
    await vi.advanceTimersByTimeAsync(100);
    Thread.all[0]?.onerror?.();
    await vi.advanceTimersByTimeAsync(1000);
    expect(faults).toEqual(['camera/models']);
    expect(Picture.open).toBe(0);
  });

  it('tells of a thread that answers no more', async () => {
    await started();
    Thread.answers = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(faults).toEqual(['camera/models']);
    expect(lampIsOn()).toBe(false);
  });

  it('throws what the signal says when it is called off, and leaves nothing open', async () => {
    const called = new AbortController();
    const seeing = room();
    const starting = seeing.start(null, called.signal);
    called.abort();
    await expect(starting).rejects.toMatchObject({ name: 'AbortError' });
    expect(lampIsOn()).toBe(false);
    expect(seeing.seen.state).toBe('off');
  });

  it('names the cameras there are', async () => {
    expect(await room().cameras()).toEqual([{ id: 'a', name: 'Front' }]);
  });

  it('is deaf to the window once it is disposed of', async () => {
    const seeing = await started();
    seeing.dispose();
    hide(true);
    hide(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(lampIsOn()).toBe(false);
    expect(seeing.seen.state).toBe('off');
  });
});
