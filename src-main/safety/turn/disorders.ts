/** Names of disorders that people use, each with its forms in both languages. Feelings ("depressed", 우울) are none. */
const NAMES = {
  depression: /\bdepression\b|\bclinically depressed\b|우울증|우울\s?장애/,
  bipolar: /\bbipolar\b|\bmanic depress\w+|조울증|양극성/,
  anxiety: /\banxiety disorder|\bgenerali[sz]ed anxiety\b|불안\s?장애/,
  panic: /\bpanic disorder\b|공황\s?장애/,
  ocd: /\bocd\b|\bobsessive[- ]compulsive\b|강박증|강박\s?장애/,
  adhd: /\badhd\b|주의력\s?결핍/,
  ptsd: /\bc?ptsd\b|\bpost[- ]traumatic\b|외상\s?후\s?스트레스/,
  psychosis: /\bschizophreni\w*|\bpsychosis\b|조현병|정신\s?분열/,
  personality: /\bpersonality disorder|\bborderline\b|\bnarcissis\w*|(?:인격|성격)\s?장애/,
  eating: /\beating disorder|\banorexi\w*|\bbulimi\w*|거식증|폭식증|섭식\s?장애/,
  autism: /\bautis\w*|자폐/,
  insomnia: /\binsomnia\b|불면증/,
  social: /\bsocial phobia\b|\bsocial anxiety disorder\b|사회\s?공포증/,
  dissociative: /\bdissociative\b|해리성/,
} as const;
export type Disorder = keyof typeof NAMES;

/** Those that a text names, in either language. */
export function disordersIn(text: string): readonly Disorder[] {
  const plain = text.normalize('NFC').toLowerCase();
  return (Object.keys(NAMES) as Disorder[]).filter((name) => NAMES[name].test(plain));
}
