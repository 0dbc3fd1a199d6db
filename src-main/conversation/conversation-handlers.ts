import type { Handlers } from '../../src-preload/contract/requests.ts';
import type { Conversation } from './conversation.ts';

type ConversationHandlers = Pick<Handlers, Extract<keyof Handlers, `conversation/${string}`>>;

/** A copy: samples must be aligned to two bytes, and a message's bytes are not. */
const samplesOf = (pcm: Uint8Array): Int16Array => new Int16Array(new Uint8Array(pcm).buffer);

/** What the renderer may ask of the conversation; `open` throws where a passphrase guards it. */
export function conversationHandlers(open: () => Conversation): ConversationHandlers {
  return {
    'conversation/new': ({ private: isPrivate }) => {
      open().leave(isPrivate);
      return {};
    },
    'conversation/resume': ({ id }) => open().resume(id),
    'conversation/speech-started': ({ heard }) => {
      open().speechStarted(heard);
      return {};
    },
    'conversation/paused': ({ pcm, ...paused }) => {
      open().paused({ ...paused, samples: samplesOf(pcm) });
      return {};
    },
    'conversation/resumed': ({ utterance }) => {
      open().resumed(utterance);
      return {};
    },
    'conversation/dropped': ({ utterance }) => {
      open().dropped(utterance);
      return {};
    },
    'conversation/heard': ({ pcm, ...finished }) => ({
      turnId: open().finished({ ...finished, samples: samplesOf(pcm) }),
    }),
    'conversation/sounded': ({ turnId, sinceSpeechMs }) => {
      open().sounded(turnId, sinceSpeechMs);
      return {};
    },
    'conversation/replay': ({ messageId, heard }) => ({
      turnId: open().replay(messageId, heard),
    }),
    'conversation/typed': ({ text, emotion, seen, heard }) => ({
      turnId: open().take({ text, voice: null, emotion, seen }, heard),
    }),
    'conversation/played': ({ turnId, index }) => {
      open().played(turnId, index);
      return {};
    },
    'conversation/stop': ({ heard }) => {
      open().stop(heard);
      return {};
    },
  };
}
