/**
 * What was asked for, line by line: `asked` in the words of the documents, `here` what it becomes in a local
 * desktop application. A test that proves a line names its id in brackets: `[V6]`, `[C5, C12]`.
 */
export interface Requirement {
  readonly asked: string;
  readonly here: string;
}

export const REQUIREMENTS = {
  C1: {
    asked: 'Electron desktop avatar companion, TypeScript, electron-vite, React',
    here: 'hosts/electron (product), hosts/node (same services, any Chromium)',
  },
  C2: {
    asked: 'main process streams the model',
    here: 'providers/: Claude (`@anthropic-ai/sdk`), Gemini (`@google/genai`, successor of the end-of-life `@google/generative-ai`), OpenAI-compatible',
  },
  C3: {
    asked: 'main process does ElevenLabs TTS',
    here: '`@elevenlabs/elevenlabs-js` (successor of the end-of-life `elevenlabs`), and voices that need no key',
  },
  C4: { asked: 'local SQLite conversation and vector memory', here: 'better-sqlite3, sqlite-vec' },
  C5: {
    asked: 'API keys in main',
    here: 'vault; the renderer can set a key and ask whether one is set, never read it',
  },
  C6: { asked: '3D avatar', here: 'three, @pixiv/three-vrm' },
  C7: { asked: 'lip-sync driven by audio visemes', here: 'speaking/visemes' },
  C8: { asked: 'webcam emotion detection', here: 'seeing/, opt-in, on device' },
  C9: { asked: 'typed IPC', here: 'src-preload/contract' },
  C10: { asked: 'voice counsellor', here: '@ricky0123/vad-web, conversation/, counsel/, safety/' },
  C11: { asked: 'offline history browsing', here: 'works with no key and no network' },
  C12: { asked: 'bring your own keys', here: 'settings, key test, per-provider base URL' },
  C13: {
    asked: 'electron-store, zustand, playwright',
    here: 'preferences, renderer stores, end-to-end tests',
  },
  S1: {
    asked: 'Claude as main engine, streaming',
    here: 'default chain: Claude Sonnet, Claude Haiku, Gemini Flash, OpenAI-compatible, built-in counsellor',
  },
  S2: {
    asked: 'Gemini for fast auxiliary work',
    here: 'summaries, memory extraction, transcription, embeddings may use a cheaper model than the conversation',
  },
  S3: { asked: 'Pinecone: semantic search, top-k', here: 'vector-store.ts' },
  S4: {
    asked: 'users, conversations(type, title), messages(role, content, emotion)',
    here: 'profile, conversations, messages',
  },
  S5: { asked: 'Redis: session cache, rate limit', here: 'in process' },
  S6: {
    asked: 'chat window, avatar viewer, input box, emotion indicator; home, chat, settings',
    here: 'screens',
  },
  S7: { asked: 'Tailwind CSS, Zustand, Vite', here: 'as asked' },
  S8: {
    asked: 'Ready Player Me avatars (GLB)',
    here: 'GLB files with ARKit or Oculus morph targets load and speak (the service itself closed in 2026)',
  },
  S9: { asked: 'Mixamo animations', here: 'Mixamo FBX and VRMA retarget onto any loaded avatar' },
  S10: {
    asked: 'Docker, GitHub Actions',
    here: 'image for the Node host; workflows that build and test',
  },
  S11: {
    asked: 'Sentry; Prometheus and Grafana',
    here: "opt-in crash reports to the user's own DSN; metrics in a diagnostics screen and at /metrics of the Node host, with a dashboard file",
  },
  S12: {
    asked: 'monthly cost estimate',
    here: 'a ledger of tokens, characters and cost per provider, in the app',
  },
  V1: {
    asked:
      'request_ai_response -> ai_stream_begin -> ai_stream_chunk{chunk} ... -> ai_stream_complete, or ai_stream_error{error} at /ws/session/{session_id}',
    here: 'the Node host speaks exactly this protocol beside its own wire, over the same conversation code',
  },
  V2: {
    asked:
      'eight emotions (happy sad angry anxious neutral surprised disgusted fearful) shape the system prompt',
    here: 'conversation/prompt.ts',
  },
  V3: {
    asked:
      'warm professional CBT style, 2 to 3 sentences, validate first, no judgement, one concrete question or suggestion',
    here: 'conversation/prompts, safety/turn, and `npm run turns`',
  },
  V4: {
    asked: 'the last 10 exchanges as context',
    here: 'plus rolling summary and recalled memories',
  },
  V5: { asked: '10 requests a minute per session', here: 'clear, localised error; nothing lost' },
  V6: { asked: '2,000 characters a message; empty refused', here: 'at the door' },
  V7: {
    asked: 'session id validated; malformed JSON answered, never a crash',
    here: 'at the door',
  },
  V8: {
    asked: 'first chunk under 2 s, whole reply under 10 s, database under 100 ms',
    here: 'stage marks; far below',
  },
  V9: {
    asked: "replies in Korean (the user's language)",
    here: 'follows the interface or spoken language',
  },
  V10: {
    asked: 'emotion updates and voice-activity metrics are received',
    here: 'part of the turn',
  },
  V11: { asked: 'no user text in logs', here: 'none at all' },
  A1: { asked: 'typed, validated configuration', here: 'settings/' },
  A2: {
    asked: 'user accounts, password hashing, tokens',
    here: 'local profiles with an optional passphrase lock',
  },
  A3: {
    asked: 'input sanitisation: length, NUL, script',
    here: 'data is never executed: parameterised SQL, no raw HTML',
  },
  A4: {
    asked:
      'model registry (context window, cost), 3 tries with exponential back-off, fallback model',
    here: 'providers/registry.ts',
  },
  A5: {
    asked: 'system prompt from a file with time and long-term memory',
    here: 'prompt.ts and locale files',
  },
  A6: { asked: 'tools: web search, calculator, weather; a tool loop', here: 'tools with consent' },
  A7: {
    asked: 'checkpoint: a conversation survives a restart in the middle of a turn',
    here: 'memory/',
  },
  A8: { asked: 'Mem0-like memory: extract, search, update in the background', here: 'memory/' },
  A9: { asked: 'summarise beyond 10 turns', here: 'memory/' },
  A10: {
    asked: 'caching, parallel look-ups',
    here: 'speech and embedding cache, prompt caching, parallel recall',
  },
  A11: { asked: 'structured logs, metrics, health check, alerts', here: 'observe/' },
  A12: { asked: 'file upload: pdf, txt, png, jpg, 10 MB', here: 'documents and images' },
  B1: { asked: 'choose model, temperature, max tokens, streaming on or off', here: 'settings' },
  B2: { asked: 'new, save, load conversations', here: 'history' },
  B3: { asked: 'API keys encrypted', here: 'vault' },
  B4: { asked: "retrieval over the user's documents", here: 'memory/documents' },
  B5: { asked: 'Korean and English', here: 'locale files, every string' },
  B6: { asked: 'rotating logs, 10 MB x 5', here: 'observe/log.ts' },
  B7: {
    asked: 'unit and integration tests; debugging and profiling aids',
    here: 'tests/, diagnostics',
  },
  M1: {
    asked: 'router: intent with confidence, routing decision',
    here: 'counsel/route.ts, decided by counsel/guide.ts',
  },
  M2: { asked: 'document search: index, embed, re-rank, list', here: 'memory/documents' },
  M3: {
    asked: 'analytics: statistics and reports',
    here: "insights: the person's own moods, exercises, sleep, check-ins",
  },
  M4: {
    asked: 'customer information: lookup of records',
    here: "the person's own facts: people, events, plans, with where each was said",
  },
  M5: {
    asked:
      'gateway: health of every service, monitoring dashboard, circuit breaker, load balancing, central logs',
    here: 'diagnostics, provider breakers, several keys per provider',
  },
} as const satisfies Record<string, Requirement>;
