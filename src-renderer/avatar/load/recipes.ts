/** The expressions every avatar answers to. What a file lacks is made up from what it has. */
export const EXPRESSION_NAMES = [
  'aa',
  'ih',
  'ou',
  'ee',
  'oh',
  'blink',
  'blinkLeft',
  'blinkRight',
  'neutral',
  'happy',
  'angry',
  'sad',
  'relaxed',
  'surprised',
  'fearful',
  'disgusted',
  'anxious',
] as const;
export type ExpressionName = (typeof EXPRESSION_NAMES)[number];
export const MOUTH_NAMES = ['aa', 'ih', 'ou', 'ee', 'oh'] as const satisfies ExpressionName[];
export type LookName = 'lookUp' | 'lookDown' | 'lookLeft' | 'lookRight';

/** Morphs (by morphKey) or expressions with their weights. The first must be there; the rest join in. */
export type Recipe = readonly (readonly [name: string, weight: number])[];

/** The same morph on both sides of the face. */
function both(name: string, weight: number): Recipe {
  return [
    [`${name}left`, weight],
    [`${name}right`, weight],
  ];
}

function one(...names: readonly string[]): readonly Recipe[] {
  return names.map((name) => [[name, 1]]);
}

/**
 * How each expression is made of morphs, the closest first: Oculus visemes, VRChat, VRoid, plain names
 * (those of VRM, Japanese ones), then Apple's 52 face shapes (ARKit), then single ones such as `mouthOpen`.
 */
export const FROM_MORPHS: Readonly<Record<ExpressionName | LookName, readonly Recipe[]>> = {
  aa: [
    ...one('visemeaa', 'vaa', 'fclmtha', 'aa', 'a', 'あ'),
    [['jawopen', 0.7], ...both('mouthlowerdown', 0.25), ...both('mouthupperup', 0.15)],
    [['mouthopen', 0.85]],
  ],
  ih: [
    ...one('visemei', 'vih', 'fclmthi', 'ih', 'i', 'い'),
    [['jawopen', 0.22], ...both('mouthstretch', 0.35), ...both('mouthlowerdown', 0.3)],
    [['mouthopen', 0.3]],
  ],
  ou: [
    ...one('visemeu', 'vou', 'fclmthu', 'ou', 'u', 'う'),
    [
      ['mouthpucker', 0.75],
      ['jawopen', 0.16],
      ['mouthfunnel', 0.2],
    ],
    [['mouthopen', 0.25]],
  ],
  ee: [
    ...one('visemee', 've', 'fclmthe', 'ee', 'e', 'え'),
    [['jawopen', 0.32], ...both('mouthsmile', 0.3), ...both('mouthlowerdown', 0.25)],
    [['mouthopen', 0.45]],
  ],
  oh: [
    ...one('visemeo', 'voh', 'fclmtho', 'oh', 'o', 'お'),
    [
      ['mouthfunnel', 0.65],
      ['jawopen', 0.42],
      ['mouthpucker', 0.15],
    ],
    [['mouthopen', 0.6]],
  ],
  blink: [...one('fcleyeclose', 'blink', 'まばたき'), both('eyeblink', 1), ...one('eyesclosed')],
  blinkLeft: one('fcleyecloseleft', 'blinkleft', 'winkleft', 'eyeblinkleft'),
  blinkRight: one('fcleyecloseright', 'blinkright', 'winkright', 'eyeblinkright'),
  neutral: [],
  happy: [
    ...one('fclalljoy', 'joy', 'happy'),
    [...both('mouthsmile', 0.75), ...both('cheeksquint', 0.5), ...both('eyesquint', 0.2)],
    ...one('mouthsmile', 'smile'),
  ],
  angry: [
    ...one('fclallangry', 'angry'),
    [
      ...both('browdown', 0.9),
      ...both('nosesneer', 0.3),
      ...both('mouthfrown', 0.35),
      ...both('mouthpress', 0.3),
      ...both('eyesquint', 0.3),
    ],
  ],
  sad: [
    ...one('fclallsorrow', 'sorrow', 'sad'),
    [['browinnerup', 0.85], ...both('mouthfrown', 0.65), ['mouthshruglower', 0.25]],
    both('mouthfrown', 0.8),
  ],
  relaxed: [
    ...one('fclallfun', 'fun', 'relaxed'),
    [...both('mouthsmile', 0.4), ...both('eyesquint', 0.15), ...both('eyeblink', 0.1)],
    [['mouthsmile', 0.45]],
  ],
  surprised: [
    ...one('fclallsurprised', 'surprised', 'surprise'),
    [
      ...both('eyewide', 0.85),
      ['browinnerup', 0.7],
      ...both('browouterup', 0.8),
      ['jawopen', 0.25],
    ],
  ],
  fearful: [
    ...one('fearful', 'fear'),
    [['browinnerup', 0.9], ...both('eyewide', 0.7), ...both('mouthstretch', 0.5), ['jawopen', 0.1]],
  ],
  disgusted: [
    ...one('disgusted', 'disgust'),
    [
      ...both('nosesneer', 0.85),
      ...both('mouthupperup', 0.35),
      ...both('browdown', 0.5),
      ...both('eyesquint', 0.4),
      ...both('mouthfrown', 0.25),
    ],
  ],
  anxious: [
    ...one('anxious', 'worried', '困る'),
    [
      ['browinnerup', 0.65],
      ...both('mouthpress', 0.45),
      ...both('mouthstretch', 0.25),
      ...both('mouthfrown', 0.2),
      ...both('eyewide', 0.12),
    ],
  ],
  lookUp: [both('eyelookup', 1), ...one('eyeslookup', 'lookup')],
  lookDown: [both('eyelookdown', 1), ...one('eyeslookdown', 'lookdown')],
  lookLeft: [
    [
      ['eyelookoutleft', 1],
      ['eyelookinright', 1],
    ],
    ...one('lookleft'),
  ],
  lookRight: [
    [
      ['eyelookoutright', 1],
      ['eyelookinleft', 1],
    ],
    ...one('lookright'),
  ],
};

/** How an expression is made of others where no morph gives it, the closest first. */
export const FROM_OTHERS: Readonly<Partial<Record<ExpressionName, readonly Recipe[]>>> = {
  aa: [[['oh', 1]], [['ee', 1]]],
  ih: [[['ee', 0.75]], [['aa', 0.35]]],
  ou: [[['oh', 0.6]], [['aa', 0.3]]],
  ee: [
    [
      ['ih', 0.8],
      ['aa', 0.2],
    ],
    [['aa', 0.45]],
  ],
  oh: [
    [
      ['ou', 0.7],
      ['aa', 0.35],
    ],
    [['aa', 0.7]],
  ],
  blink: [
    [
      ['blinkLeft', 1],
      ['blinkRight', 1],
    ],
  ],
  relaxed: [[['happy', 0.4]]],
  happy: [[['relaxed', 1]]],
  surprised: [[['oh', 0.4]]],
  fearful: [
    [
      ['surprised', 0.55],
      ['sad', 0.45],
    ],
    [['sad', 0.6]],
  ],
  disgusted: [
    [
      ['angry', 0.5],
      ['sad', 0.3],
    ],
    [['sad', 0.4]],
  ],
  anxious: [
    [
      ['sad', 0.5],
      ['surprised', 0.3],
    ],
  ],
};
