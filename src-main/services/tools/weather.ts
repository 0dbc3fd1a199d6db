import { z } from 'zod';
import type { Language } from '../../../src-preload/contract/words.ts';
import type { Providers } from '../../providers/registry.ts';
import { MOST_WEATHER_DAYS, type Place, type Weather } from '../../providers/weather.ts';
import { type Tool, tool } from './tool.ts';
import { weatherWords } from './weather-words.ts';

const input = z.object({
  place: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .describe('A town or city, with its state or country after a comma where that matters'),
  days: z
    .number()
    .int()
    .min(1)
    .max(MOST_WEATHER_DAYS)
    .default(2)
    .describe('How many days, today among them'),
});

/** A place's name goes to Open-Meteo, and nothing else. Off until it is allowed. */
export function weatherTool(providers: Pick<Providers, 'weather'>): Tool {
  return tool({
    name: 'weather',
    description: {
      en: 'The weather of a place now and in the next days. Only for a place the person named; ask where they are rather than guess.',
      ko: '어떤 곳의 지금 날씨와 며칠간의 예보예요. 상대가 말한 곳만 찾고, 모르면 짐작하지 말고 어디인지 물어보세요.',
    },
    input,
    isOn: ({ preferences }) => preferences.allowsWeather,
    sentTo: () => 'open-meteo.com',
    shown: ({ place }) => place,
    changes: false,
    isForeign: true,
    async run({ place, days }, { language }, signal) {
      const weather = await providers.weather(place, days, signal);
      return { result: weather === null ? NOWHERE[language] : inWords(weather, language) };
    },
  });
}

const NOWHERE = {
  en: { found: false, why: 'No place of that name is known.' },
  ko: { found: false, why: '그런 이름의 곳을 찾지 못했어요.' },
} as const satisfies Record<Language, unknown>;

function inWords({ place, others, now, days }: Weather, language: Language) {
  const sky = (code: number): string | null => weatherWords(code, language);
  return {
    place: nameOf(place),
    // So that it can be asked which one was meant.
    ...(others.length > 0 ? { other_places_of_that_name: others.map(nameOf) } : {}),
    units: '°C, m/s, %',
    now: {
      local_time: now.at,
      sky: sky(now.code),
      temperature: now.temperature,
      feels_like: now.feelsLike,
      humidity: now.humidity,
      wind: now.wind,
    },
    days: days.map(({ date, code, lowest, highest, rain }) => ({
      date,
      sky: sky(code),
      lowest,
      highest,
      chance_of_rain: rain,
    })),
  };
}

function nameOf({ name, region, country }: Place): string {
  return [...new Set([name, region, country])].filter((part) => part !== null).join(', ');
}
