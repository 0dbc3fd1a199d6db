export type Theme = 'day' | 'night';
