// How well the mouth follows speech whose sounds are known, on voices that no training heard, beside
// a jaw that follows loudness and beside wLipSync; and what it costs.
import { missingEngines } from '../train-mouth/corpus.ts';

export async function run({ runs }) {
  const missing = missingEngines();
  if (missing.length > 0) {
    return {
      rows: [],
      note: `Not measured: the test voices are spoken by espeak-ng and flite, and ${missing.join(' and ')} is not installed.`,
    };
  }
  const { measure } = await import('./lipsync/measure.ts');
  return {
    rows: await measure(runs),
    note: 'Scores as in docs/decisions/0009-the-mouth.md; flite unseen: voices made from recordings, of speakers no training heard.',
  };
}
