import type { EventName, EventPayload } from '../../src-preload/contract/events.ts';
import type { Message } from '../../src-preload/contract/words.ts';
import type { Client } from '../../src-preload/wire/connect.ts';
import type { Player } from '../speaking/player.ts';
import { useConversation } from './stores/conversation.ts';
import { isSilent, showCard } from './stores/help.ts';
import { usePreferences } from './stores/preferences.ts';
import { toolBegun, toolsEnded, toolsOfTurn, toolUsed } from './stores/tool-uses.ts';

/** What the companion does when something happens that is more than something to show. */
export interface FollowingHooks {
  onEnded(turnId: string, outcome: EventPayload<'turn/ended'>['outcome']): void;
  /** The first sound of a sentence was at the ear, milliseconds as in `performance.now()`. */
  onSounded(turnId: string, at: number): void;
  /** All of a reply has sounded. */
  onDrained(turnId: string): void;
}

export interface Following {
  /** This turn was accepted: its pieces are to be played. */
  expectTurn(turnId: string): void;
  /** Whatever still arrives for the running turn is no longer wanted. */
  forgetTurn(): void;
  dispose(): void;
}

/** Keeps the stores and the player in step with what main announces. */
export function followHost(client: Client, player: Player, hooks: FollowingHooks): Following {
  const set = useConversation.setState;
  const get = useConversation.getState;
  const forgotten = new Set<string>();
  const offs: (() => void)[] = [];

  const on = <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): void => {
    offs.push(client.on(name, listener));
  };
  const isWanted = (turnId: string): boolean => !forgotten.has(turnId);
  const withMessage = (message: Message): readonly Message[] => {
    const { messages } = get();
    return messages.some(({ id }) => id === message.id) ? messages : [...messages, message];
  };

  on('phase/changed', ({ phase }) => set({ phase }));
  on('turn/heard', ({ turnId, conversationId, message }) => {
    set({ messages: withMessage(message), heard: message.text, conversationId });
    if (isWanted(turnId)) set({ turnId, reply: '', notice: null });
    toolsOfTurn(turnId, conversationId);
  });
  on('turn/answering', ({ turnId, vendor, model, remote }) => {
    if (isWanted(turnId)) set({ answering: { vendor, model, remote } });
  });
  on('turn/reply', ({ turnId, delta }) => {
    if (isWanted(turnId)) set(({ reply }) => ({ reply: reply + delta }));
  });
  on('turn/using-tool', ({ turnId, use }) => toolBegun(turnId, use));
  on('turn/used-tool', ({ turnId, use }) => toolUsed(turnId, use));
  on('turn/spoke', (payload) => {
    if (!isWanted(payload.turnId) || isSilent()) return;
    set({ voiceVendor: payload.vendor });
    player.enqueue(payload);
  });
  on('turn/all-spoken', ({ turnId, spoken }) => {
    if (isWanted(turnId)) player.finish(turnId, spoken);
  });
  on('turn/ended', ({ turnId, outcome, message }) => {
    if (message) set({ messages: withMessage(message) });
    toolsEnded(turnId, message);
    hooks.onEnded(turnId, outcome);
    if (get().turnId === turnId) set({ turnId: null, reply: '', caption: null });
    forgotten.delete(turnId);
  });
  on('notice/switched', ({ slot, from, to, fault }) => {
    set({ notice: { kind: 'switched', slot, from, to, fault } });
  });
  on('notice/continued', ({ from, to }) => set({ notice: { kind: 'continued', from, to } }));
  on('notice/fault', ({ fault }) => {
    const { notice } = get();
    // Who failed, and what still works, says more than that something did.
    const isTold =
      notice?.kind === 'switched' && notice.to === null && notice.fault.code === fault.code;
    if (!isTold) set({ notice: { kind: 'fault', fault } });
  });
  on('safety/raised', ({ level, card }) => {
    set({ risk: level });
    if (card) showCard(card);
  });
  on('safety/level', ({ level }) => set({ risk: level }));
  on('preferences/changed', ({ preferences }) => usePreferences.setState({ preferences }));
  on('providers/changed', ({ providers }) => usePreferences.setState({ providers }));

  player.listen({
    onSentenceStarted(turnId, _index, text, at) {
      set({ lastSaid: text });
      if (at !== null) hooks.onSounded(turnId, at);
    },
    onPlayed(turnId, index) {
      // A receipt that cannot be delivered means the host is gone, which is told elsewhere.
      client.request('conversation/played', { turnId, index }).catch(() => undefined);
    },
    onDrained: hooks.onDrained,
  });

  return {
    expectTurn(turnId) {
      forgotten.delete(turnId);
      set({ turnId });
    },
    forgetTurn() {
      const { turnId } = get();
      if (turnId) forgotten.add(turnId);
      set({ turnId: null });
    },
    dispose() {
      for (const off of offs) off();
    },
  };
}
