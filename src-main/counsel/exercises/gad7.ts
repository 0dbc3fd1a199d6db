import { type SelfCheckDesign, selfCheck } from './self-checks.ts';
import en from './texts/en/gad7.json' with { type: 'json' };
import ko from './texts/ko/gad7.json' with { type: 'json' };

/**
 * The items and their options are the official ones, word for word: English and the translation "Korean for Korea"
 * as distributed at phqscreeners.com (Spitzer, Kroenke, Williams and Löwe; free to reproduce). The question about
 * difficulty is the one of the PHQ. Bands: Spitzer and others 2006.
 */
export const GAD7: SelfCheckDesign = {
  id: 'gad7',
  items: ['item1', 'item2', 'item3', 'item4', 'item5', 'item6', 'item7'],
  bands: [
    [15, 'severe'],
    [10, 'moderate'],
    [5, 'mild'],
    [0, 'minimal'],
  ],
  plain: 15,
  ninth: null,
  texts: { en, ko },
};

export const gad7 = selfCheck(GAD7);
