export const EMOTIONS = [
  ...['happy', 'sad', 'angry', 'relaxed'],
  ...['surprised', 'anxious', 'fearful', 'disgusted'],
] as const;
export const VISEMES = ['aa', 'ih', 'ou', 'ee', 'oh'] as const;
