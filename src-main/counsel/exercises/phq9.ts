import { type SelfCheckDesign, selfCheck } from './self-checks.ts';
import en from './texts/en/phq9.json' with { type: 'json' };
import ko from './texts/ko/phq9.json' with { type: 'json' };

/**
 * The items and their options are the official ones, word for word: English as distributed at phqscreeners.com
 * (Spitzer, Williams, Kroenke and colleagues, with a grant from Pfizer Inc.; free to reproduce), Korean the
 * translation distributed there as "Korean for Korea". Bands: Kroenke, Spitzer and Williams 2001.
 */
export const PHQ9: SelfCheckDesign = {
  id: 'phq9',
  items: ['item1', 'item2', 'item3', 'item4', 'item5', 'item6', 'item7', 'item8', 'item9'],
  bands: [
    [20, 'severe'],
    [15, 'moderately-severe'],
    [10, 'moderate'],
    [5, 'mild'],
    [0, 'minimal'],
  ],
  plain: 20,
  ninth: 'item9',
  texts: { en, ko },
};

export const phq9 = selfCheck(PHQ9);
