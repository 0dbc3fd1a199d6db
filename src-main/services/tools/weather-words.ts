/** WMO weather codes (table 4677, those Open-Meteo uses) in words. */
import type { Language } from '../../../src-preload/contract/words.ts';

type Words = Readonly<Record<Language, string>>;

const WORDS: readonly (readonly [codes: readonly number[], words: Words])[] = [
  [[0], { ko: '맑음', en: 'clear sky' }],
  [[1], { ko: '대체로 맑음', en: 'mostly clear' }],
  [[2], { ko: '구름 조금', en: 'some clouds' }],
  [[3], { ko: '흐림', en: 'overcast' }],
  [[45, 48], { ko: '안개', en: 'fog' }],
  [[51, 53, 55], { ko: '이슬비', en: 'drizzle' }],
  [[56, 57], { ko: '어는 이슬비', en: 'freezing drizzle' }],
  [[61], { ko: '약한 비', en: 'light rain' }],
  [[63], { ko: '비', en: 'rain' }],
  [[65], { ko: '강한 비', en: 'heavy rain' }],
  [[66, 67], { ko: '어는 비', en: 'freezing rain' }],
  [[71], { ko: '약한 눈', en: 'light snow' }],
  [[73], { ko: '눈', en: 'snow' }],
  [[75], { ko: '많은 눈', en: 'heavy snow' }],
  [[77], { ko: '싸락눈', en: 'snow grains' }],
  [[80, 81], { ko: '소나기', en: 'rain showers' }],
  [[82], { ko: '강한 소나기', en: 'heavy showers' }],
  [[85, 86], { ko: '소낙눈', en: 'snow showers' }],
  [[95], { ko: '천둥번개', en: 'thunderstorm' }],
  [[96, 99], { ko: '우박을 동반한 천둥번개', en: 'thunderstorm with hail' }],
];

/** Null for a code that is not known: nothing is guessed. */
export function weatherWords(code: number, language: Language): string | null {
  return WORDS.find(([codes]) => codes.includes(code))?.[1][language] ?? null;
}
