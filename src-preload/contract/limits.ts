/** Numbers both processes keep to, apart from the words: an audio thread loads these and nothing else. */

/** Longest message a person may type or say (V6). */
export const MAX_MESSAGE_CHARACTERS = 2000;
/** Longest stretch of an utterance accepted in one piece, seconds. */
export const MAX_UTTERANCE_SECONDS = 120;
/** Rate of the audio the renderer sends, Hz. */
export const HEARING_RATE = 16000;
