import { afterEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Handlers } from '../../src-preload/contract/requests.ts';
import { HEARING_RATE, MAX_UTTERANCE_SECONDS } from '../../src-preload/contract/words.ts';
import { decode, encode, MAX_MESSAGE_BYTES } from '../../src-preload/wire/codec.ts';
import { connect } from '../../src-preload/wire/connect.ts';
import type { Transport } from '../../src-preload/wire/transport.ts';
import { servicesWith, type TestServices } from '../support/host-handlers.ts';

/** One way to join a page and main. `vanish` ends the page without a word, as a crash does. */
export interface Carrier {
  readonly page: Transport;
  vanish(): void;
  close(): Promise<void>;
  /** Main goes away: the server, the window's other half. */
  endMain(): Promise<void> | void;
}

/** Every promise of the wire, over one carrier. The same promises hold whatever carries them. */
export function transportSuite(
  name: string,
  join: (services: TestServices) => Promise<Carrier>,
): void {
  describe(name, () => {
    const open: Carrier[] = [];
    afterEach(async () => {
      for (const carrier of open.splice(0)) await carrier.close();
    });

    const begin = async (handlers: Partial<Handlers>) => {
      const services = servicesWith(handlers);
      const carrier = await join(services);
      open.push(carrier);
      return { services, carrier, page: carrier.page, client: connect(carrier.page) };
    };

    const raw = async (handlers: Partial<Handlers> = {}) => {
      const services = servicesWith(handlers);
      const carrier = await join(services);
      open.push(carrier);
      const received: unknown[] = [];
      carrier.page.onMessage((message) => received.push(decode(message)));
      const answered = async (count: number) => {
        await vi.waitFor(() => expect(received.length).toBeGreaterThanOrEqual(count), 10_000);
        return received;
      };
      return { carrier, page: carrier.page, answered };
    };

    const turn = (id: string) => ({ turnId: id });
    const words = (text: string) => ({ text, emotion: null, heard: null });

    test('answers a request with what its handler returned [C9]', async () => {
      const { client } = await begin({ 'conversation/typed': ({ text }) => turn(`re-${text}`) });
      await expect(client.request('conversation/typed', words('안녕'))).resolves.toEqual(
        turn('re-안녕'),
      );
    });

    test('keeps requests apart that are answered out of order', async () => {
      const gates = new Map<string, () => void>();
      const { client } = await begin({
        'conversation/typed': ({ text }) =>
          new Promise((resolve) => gates.set(text, () => resolve(turn(text)))),
      });
      const first = client.request('conversation/typed', words('first'));
      const second = client.request('conversation/typed', words('second'));
      await vi.waitFor(() => expect(gates.size).toBe(2));
      gates.get('second')?.();
      await expect(second).resolves.toEqual(turn('second'));
      gates.get('first')?.();
      await expect(first).resolves.toEqual(turn('first'));
    });

    test('tells the fault of a handler by its code, and nothing else of it', async () => {
      const { client } = await begin({
        'conversation/typed': () => {
          throw new AppError('input/too-long', { limit: 2000 });
        },
        'conversation/new': () => {
          throw new Error('the person said something private');
        },
      });
      await expect(client.request('conversation/typed', words('a'))).rejects.toMatchObject({
        code: 'input/too-long',
        params: { limit: 2000 },
      });
      const failure = await client.request('conversation/new', {}).catch((error) => error);
      expect(failure).toMatchObject({ code: 'internal' });
      expect(String(failure.message)).not.toContain('private');
    });

    test('refuses an input that the contract does not allow, before any handler [A3]', async () => {
      const handler = vi.fn(() => turn('t'));
      const { client } = await begin({ 'conversation/typed': handler });
      const wrong = { text: 7, emotion: 'furious', heard: null } as never;
      await expect(client.request('conversation/typed', wrong)).rejects.toMatchObject({
        code: 'input/invalid',
      });
      expect(handler).not.toHaveBeenCalled();
    });

    test.each(['nobody/knows', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
      'calls %s an unknown request',
      async (name) => {
        const { client } = await begin({});
        await expect(client.request(name as never, {} as never)).rejects.toMatchObject({
          code: 'wire/unknown-request',
        });
      },
    );

    test('carries the longest utterance byte for byte, and audio back', async () => {
      const pcm = new Uint8Array(HEARING_RATE * 2 * MAX_UTTERANCE_SECONDS);
      for (let i = 0; i < pcm.length; i += 1) pcm[i] = (i * 31 + (i >> 8)) & 255;
      let arrived: Uint8Array | null = null;
      const { client } = await begin({
        'conversation/heard': (input) => {
          arrived = input.pcm;
          return turn('t');
        },
        'voices/preview': () => ({ pcm, sampleRate: 24_000 }),
      });
      await client.request('conversation/heard', {
        utterance: 'u',
        pcm,
        pause: null,
        voice: null,
        emotion: null,
        ending: 'button',
        over: null,
      });
      expect(Buffer.compare(arrived ?? new Uint8Array(0), pcm)).toBe(0);
      const preview = await client.request('voices/preview', { vendor: 'system', voice: '' });
      expect(preview.sampleRate).toBe(24_000);
      expect(Buffer.compare(preview.pcm, pcm)).toBe(0);
    });

    test('delivers events in the order they were announced, audio included', async () => {
      const { client, services } = await begin({ 'conversation/new': () => ({}) });
      const heard: string[] = [];
      client.on('turn/reply', ({ delta }) => heard.push(delta));
      client.on('turn/spoke', ({ piece, pcm }) => heard.push(`${piece}:${pcm?.[0]}`));
      // A first answered request means that main knows this page.
      await client.request('conversation/new', {});
      const expected: string[] = [];
      for (let i = 0; i < 200; i += 1) {
        services.announce('turn/reply', { turnId: 't', delta: `w${i}` });
        services.announce('turn/spoke', {
          turnId: 't',
          index: 0,
          text: '',
          spoken: '',
          differs: [],
          piece: i,
          last: false,
          pcm: Uint8Array.of(i % 256, 0),
          sampleRate: 24_000,
          durationMs: null,
          timing: null,
          vendor: 'system',
          emotion: 'neutral',
        });
        expected.push(`w${i}`, `${i}:${i % 256}`);
      }
      await vi.waitFor(() => expect(heard).toEqual(expected));
    });

    test('stops telling a listener that has left, and keeps telling the others', async () => {
      const { client, services } = await begin({ 'conversation/new': () => ({}) });
      const left = vi.fn();
      const stays = vi.fn();
      const leave = client.on('history/changed', left);
      client.on('history/changed', stays);
      await client.request('conversation/new', {});
      leave();
      services.announce('history/changed', {});
      await vi.waitFor(() => expect(stays).toHaveBeenCalledOnce());
      expect(left).not.toHaveBeenCalled();
    });

    test('ignores an event that this page does not know', async () => {
      const { client, services } = await begin({ 'conversation/new': () => ({}) });
      const told = vi.fn();
      client.on('constructor' as never, told);
      client.on('of/tomorrow' as never, told);
      await client.request('conversation/new', {});
      services.announce('constructor' as never, {} as never);
      services.announce('of/tomorrow' as never, {} as never);
      await expect(client.request('conversation/new', {})).resolves.toEqual({});
      expect(told).not.toHaveBeenCalled();
    });

    test('cancels: the caller stops waiting with its reason, the handler is told, no answer follows', async () => {
      let inHandler: AbortSignal | null = null;
      const { client } = await begin({
        'conversation/typed': (_input, signal) => {
          inHandler = signal;
          return new Promise((resolve) =>
            signal.addEventListener('abort', () => resolve(turn('late'))),
          );
        },
        'conversation/new': () => ({}),
      });
      const reason = new Error('changed my mind');
      const controller = new AbortController();
      const asked = client.request('conversation/typed', words('a'), controller.signal);
      await vi.waitFor(() => expect(inHandler).not.toBeNull());
      controller.abort(reason);
      await expect(asked).rejects.toBe(reason);
      await vi.waitFor(() => expect(inHandler?.aborted).toBe(true));
      await expect(client.request('conversation/new', {})).resolves.toEqual({});
    });

    test('asks nothing of main for a request cancelled before it was made', async () => {
      const handler = vi.fn(() => ({}));
      const { client } = await begin({
        'conversation/new': handler,
        'conversation/stop': () => ({}),
      });
      const gone = AbortSignal.abort(new Error('before'));
      await expect(client.request('conversation/new', {}, gone)).rejects.toThrow('before');
      await client.request('conversation/stop', { heard: null });
      expect(handler).not.toHaveBeenCalled();
    });

    test('sends nothing after a cancelled request, not even its late answer', async () => {
      let release = (): void => {};
      const { page, answered } = await raw({
        'conversation/typed': () => new Promise((resolve) => (release = () => resolve(turn('a')))),
        'conversation/new': () => ({}),
      });
      page.send(encode({ kind: 'request', id: 1, name: 'conversation/typed', input: words('a') }));
      page.send(encode({ kind: 'cancel', id: 1 }));
      page.send(encode({ kind: 'request', id: 2, name: 'conversation/new', input: {} }));
      await answered(1);
      release();
      page.send(encode({ kind: 'request', id: 3, name: 'conversation/new', input: {} }));
      const all = await answered(2);
      expect(all.map((message) => (message as { id: number }).id)).toEqual([2, 3]);
    });

    test('tells a caller that main itself cancelled the work, as a cancellation and not as a fault', async () => {
      const { client } = await begin({
        'conversation/typed': () => {
          throw new DOMException('superseded', 'AbortError');
        },
      });
      await expect(client.request('conversation/typed', words('a'))).rejects.toMatchObject({
        name: 'AbortError',
      });
    });

    test('answers malformed messages and goes on serving [V7]', async () => {
      const { page, answered } = await raw({ 'conversation/new': () => ({}) });
      const garbage = Uint8Array.of(200, 1, 2, 3, 4, 5);
      page.send(garbage);
      page.send(encode('not an object'));
      page.send(encode({ kind: 'request', id: 'seven', name: 'conversation/new', input: {} }));
      page.send(encode({ kind: 'telegram', id: 7 }));
      page.send(encode({ kind: 'request', id: 8, name: 'conversation/new', input: {} }));
      expect(await answered(5)).toEqual([
        { kind: 'fault', id: null, fault: { code: 'wire/malformed' } },
        { kind: 'fault', id: null, fault: { code: 'wire/malformed' } },
        { kind: 'fault', id: null, fault: { code: 'wire/malformed' } },
        { kind: 'fault', id: 7, fault: { code: 'wire/malformed' } },
        { kind: 'answer', id: 8, output: {} },
      ]);
    });

    test('answers a message over the limit by its id and goes on serving', async () => {
      const { page, answered } = await raw({ 'conversation/new': () => ({}) });
      const whole = encode({ kind: 'request', id: 3, name: 'conversation/heard', input: {} });
      const oversized = new Uint8Array(MAX_MESSAGE_BYTES + 1);
      oversized.set(whole);
      page.send(oversized);
      page.send(encode({ kind: 'request', id: 4, name: 'conversation/new', input: {} }));
      expect(await answered(2)).toEqual([
        { kind: 'fault', id: 3, fault: { code: 'wire/too-large' } },
        { kind: 'answer', id: 4, output: {} },
      ]);
    });

    test('tells a caller whose answer would be over the limit', async () => {
      const { client } = await begin({
        'voices/preview': () => ({ pcm: new Uint8Array(MAX_MESSAGE_BYTES), sampleRate: 24_000 }),
      });
      await expect(
        client.request('voices/preview', { vendor: 'system', voice: '' }),
      ).rejects.toMatchObject({ code: 'wire/too-large' });
    });

    test('aborts what runs when the page vanishes', async () => {
      let inHandler: AbortSignal | null = null;
      const { client, carrier } = await begin({
        'conversation/typed': (_input, signal) => {
          inHandler = signal;
          return new Promise(() => {});
        },
      });
      client.request('conversation/typed', words('a')).catch(() => {});
      await vi.waitFor(() => expect(inHandler).not.toBeNull());
      carrier.vanish();
      await vi.waitFor(() => expect(inHandler?.aborted).toBe(true));
    });

    test('rejects what waits, and what is asked later, when main is gone', async () => {
      const handler = vi.fn(() => new Promise<never>(() => {}));
      const { client, carrier } = await begin({ 'conversation/typed': handler });
      const closed = vi.fn();
      client.onClose(closed);
      const asked = client.request('conversation/typed', words('a'));
      const refused = expect(asked).rejects.toMatchObject({ code: 'wire/closed' });
      await vi.waitFor(() => expect(handler).toHaveBeenCalled());
      await carrier.endMain();
      await refused;
      expect(closed).toHaveBeenCalledOnce();
      await expect(client.request('conversation/new', {})).rejects.toMatchObject({
        code: 'wire/closed',
      });
    });
  });
}
