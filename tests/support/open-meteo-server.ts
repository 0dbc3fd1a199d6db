/** Open-Meteo's two services as they are on the wire, on one server. */
import { json, type Script } from './vendor-server.ts';

export const GEOCODING = 'GET /v1/search';
export const FORECAST = 'GET /v1/forecast';

export const SEOUL = {
  id: 1835848,
  name: '서울',
  latitude: 37.566,
  longitude: 126.9784,
  elevation: 38,
  feature_code: 'PPLC',
  country_code: 'KR',
  admin1_id: 1835847,
  timezone: 'Asia/Seoul',
  population: 10349312,
  country_id: 1835841,
  country: '대한민국',
  admin1: '서울특별시',
} as const;

/** Two that people mean by one name, the bigger first, as the service sorts them. */
export const PARIS = {
  id: 2988507,
  name: 'Paris',
  latitude: 48.85341,
  longitude: 2.3488,
  country_code: 'FR',
  timezone: 'Europe/Paris',
  country: 'France',
  admin1: 'Île-de-France',
} as const;
export const PARIS_IN_TEXAS = {
  id: 4717560,
  name: 'Paris',
  latitude: 33.66094,
  longitude: -95.55551,
  country_code: 'US',
  timezone: 'America/Chicago',
  country: 'United States',
  admin1: 'Texas',
} as const;

/** Of none there is no list at all. */
export function places(...results: readonly object[]): Script {
  return json({ ...(results.length > 0 ? { results } : {}), generationtime_ms: 0.6 });
}

export function forecast(days = 2): Script {
  const each = <T>(of: (at: number) => T): T[] => Array.from({ length: days }, (_, at) => of(at));
  return json({
    latitude: 37.55,
    longitude: 127,
    generationtime_ms: 0.1,
    utc_offset_seconds: 32400,
    timezone: 'Asia/Seoul',
    timezone_abbreviation: 'GMT+9',
    elevation: 38,
    current_units: { time: 'iso8601', temperature_2m: '°C', weather_code: 'wmo code' },
    current: {
      time: '2026-11-22T23:30',
      interval: 900,
      temperature_2m: 4.3,
      apparent_temperature: 1.2,
      relative_humidity_2m: 61,
      weather_code: 3,
      wind_speed_10m: 2.4,
    },
    daily_units: { time: 'iso8601', weather_code: 'wmo code' },
    daily: {
      time: each((at) => `2026-11-${22 + at}`),
      weather_code: each((at) => (at === 0 ? 3 : 61)),
      temperature_2m_max: each((at) => 9.5 - at),
      temperature_2m_min: each((at) => 1.5 - at),
      precipitation_probability_max: each((at) => (at === 0 ? 10 : null)),
    },
  });
}

export function openMeteoError(status: number, reason: string): Script {
  return json({ error: true, reason }, status);
}
