/**
 * The weather of a place from Open-Meteo, which asks for no key: first where the place is, then how
 * the weather is there. The place's name goes out, and its coordinates to about a kilometre; nothing
 * of who asks. Both answers as documented at open-meteo.com/en/docs.
 */
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import { withDeadline } from './deadlines.ts';
import { fetchJson } from './fetch-json.ts';
import type { SlotPatience } from './patience.ts';

export interface WeatherAddresses {
  readonly geocoding: string;
  readonly forecast: string;
}

export const OPEN_METEO: WeatherAddresses = {
  geocoding: 'https://geocoding-api.open-meteo.com',
  forecast: 'https://api.open-meteo.com',
};

/** A place as people tell it from others of its name. */
export interface Place {
  readonly name: string;
  /** A state, province or the like; null where none is known. */
  readonly region: string | null;
  readonly country: string | null;
}

export interface Weather {
  readonly place: Place;
  /** Others of that name that were not meant, the best known first. */
  readonly others: readonly Place[];
  readonly now: {
    /** By the place's own clock: `2026-11-22T14:30`. */
    readonly at: string;
    /** WMO code 4677, as far as Open-Meteo tells it. */
    readonly code: number;
    /** Degrees Celsius. */
    readonly temperature: number;
    readonly feelsLike: number;
    /** Percent. */
    readonly humidity: number;
    /** Metres a second. */
    readonly wind: number;
  };
  /** From today on. */
  readonly days: readonly {
    /** `2026-11-22` */
    readonly date: string;
    readonly code: number;
    readonly lowest: number;
    readonly highest: number;
    /** Chance of rain or snow, percent; null where it is not forecast. */
    readonly rain: number | null;
  }[];
}

export const MOST_WEATHER_DAYS = 7;

/** Both answers are a few kilobytes. */
const MOST_BYTES = 256 * 1024;
const MOST_PLACES = 5;
const LONGEST_NAME = 120;

/**
 * Null where no such place is known. `place` may say more after a comma (`Paris, Texas`): it chooses
 * among places of that name, and stays here. Throws AppError('provider/...') or the abort reason.
 */
export async function weatherOf(
  place: string,
  days: number,
  addresses: WeatherAddresses,
  patience: Pick<SlotPatience, 'connect' | 'first'>,
  signal: AbortSignal,
): Promise<Weather | null> {
  const [name = '', ...more] = place.split(/[,，]/u).map((part) => part.trim());
  if (name === '') return null;
  const asked = (url: URL): Promise<unknown> =>
    withDeadline((inner) => fetchJson(url, MOST_BYTES, inner), patience, signal);

  const found = placesOf(await asked(geocodingUrl(addresses.geocoding, name)));
  const meant = found.find((one) => more.every((part) => isIn(one, part))) ?? found[0];
  if (meant === undefined) return null;
  const answer = await asked(forecastUrl(addresses.forecast, meant, days));
  const plain = ({ name, region, country }: Found): Place => ({ name, region, country });
  return {
    place: plain(meant),
    others: found.filter((one) => one !== meant).map(plain),
    ...forecastOf(answer),
  };
}

interface Found extends Place {
  readonly countryCode: string;
  readonly latitude: number;
  readonly longitude: number;
}

function geocodingUrl(base: string, name: string): URL {
  const url = new URL('/v1/search', base);
  url.searchParams.set('name', name.slice(0, LONGEST_NAME));
  url.searchParams.set('count', String(MOST_PLACES));
  url.searchParams.set('language', languageOf(name));
  url.searchParams.set('format', 'json');
  return url;
}

function forecastUrl(base: string, { latitude, longitude }: Found, days: number): URL {
  const url = new URL('/v1/forecast', base);
  const of: Readonly<Record<string, string>> = {
    // About a kilometre: enough for weather.
    latitude: latitude.toFixed(2),
    longitude: longitude.toFixed(2),
    current: 'temperature_2m,apparent_temperature,relative_humidity_2m,weather_code,wind_speed_10m',
    daily: 'weather_code,temperature_2m_max,temperature_2m_min,precipitation_probability_max',
    wind_speed_unit: 'ms',
    timezone: 'auto',
    forecast_days: String(Math.min(Math.max(1, Math.round(days)), MOST_WEATHER_DAYS)),
  };
  for (const [key, value] of Object.entries(of)) url.searchParams.set(key, value);
  return url;
}

function languageOf(name: string): Language {
  return /\p{Script=Hangul}/u.test(name) ? 'ko' : 'en';
}

function isIn({ region, country, countryCode }: Found, part: string): boolean {
  const wanted = part.toLowerCase();
  return (
    wanted === countryCode.toLowerCase() ||
    [region, country].some((known) => known?.toLowerCase().includes(wanted))
  );
}

/** Without a place of that name the answer has no `results` at all. */
function placesOf(answer: unknown): readonly Found[] {
  const { results = [] } = fields(answer);
  if (!Array.isArray(results)) throw new AppError('provider/bad-answer');
  return results.map((result: unknown) => {
    const { name, admin1, country, country_code, latitude, longitude } = fields(result);
    return {
      name: words(name) ?? bad(),
      region: words(admin1),
      country: words(country),
      countryCode: words(country_code) ?? '',
      latitude: number(latitude),
      longitude: number(longitude),
    };
  });
}

function forecastOf(answer: unknown): Pick<Weather, 'now' | 'days'> {
  const { current, daily } = fields(answer);
  const now = fields(current);
  const { time, weather_code, temperature_2m_min, temperature_2m_max, ...more } = fields(daily);
  const rain = column(more.precipitation_probability_max);
  const code = column(weather_code);
  const lowest = column(temperature_2m_min);
  const highest = column(temperature_2m_max);
  return {
    now: {
      at: words(now.time) ?? bad(),
      code: number(now.weather_code),
      temperature: number(now.temperature_2m),
      feelsLike: number(now.apparent_temperature),
      humidity: number(now.relative_humidity_2m),
      wind: number(now.wind_speed_10m),
    },
    days: column(time)
      .slice(0, MOST_WEATHER_DAYS)
      .map((date, at) => ({
        date: words(date) ?? bad(),
        code: number(code[at]),
        lowest: number(lowest[at]),
        highest: number(highest[at]),
        rain: typeof rain[at] === 'number' ? number(rain[at]) : null,
      })),
  };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : bad();
}

function column(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : bad();
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : bad();
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim().slice(0, LONGEST_NAME)
    : null;
}

function bad(): never {
  throw new AppError('provider/bad-answer');
}
