import { afterEach, beforeEach, expect, test } from 'vitest';
import { PATIENCE } from '../../../src-main/providers/patience.ts';
import { weatherOf } from '../../../src-main/providers/weather.ts';
import {
  FORECAST,
  forecast,
  GEOCODING,
  openMeteoError,
  PARIS,
  PARIS_IN_TEXAS,
  places,
  SEOUL,
} from '../../support/open-meteo-server.ts';
import {
  json,
  type Script,
  startVendorServer,
  type VendorServer,
} from '../../support/vendor-server.ts';

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
  server.on(GEOCODING, places(SEOUL));
  server.on(FORECAST, forecast());
});
afterEach(() => server.close());

const of = (
  place: string,
  days = 2,
  patience = PATIENCE.weather,
  signal = new AbortController().signal,
) => weatherOf(place, days, { geocoding: server.url, forecast: server.url }, patience, signal);

test('the weather of a place, now and in the next days [A6]', async () => {
  expect(await of('서울')).toEqual({
    place: { name: '서울', region: '서울특별시', country: '대한민국' },
    others: [],
    now: {
      at: '2026-11-22T23:30',
      code: 3,
      temperature: 4.3,
      feelsLike: 1.2,
      humidity: 61,
      wind: 2.4,
    },
    days: [
      { date: '2026-11-22', code: 3, lowest: 1.5, highest: 9.5, rain: 10 },
      { date: '2026-11-23', code: 61, lowest: 0.5, highest: 8.5, rain: null },
    ],
  });
});

test("only the place's name and where it is to two decimals leave [A6]", async () => {
  await of('서울');
  const [name, where] = server.requests;
  expect(Object.fromEntries(name?.query ?? [])).toEqual({
    name: '서울',
    count: '5',
    language: 'ko',
    format: 'json',
  });
  expect(Object.fromEntries(where?.query ?? [])).toMatchObject({
    latitude: '37.57',
    longitude: '126.98',
    timezone: 'auto',
    forecast_days: '2',
  });
  for (const request of server.requests) {
    expect(request.body.length).toBe(0);
    expect(request.headers).not.toHaveProperty('cookie');
    expect(request.headers).not.toHaveProperty('referer');
  }
});

test('of several places the best known is taken, and the others are told', async () => {
  server.on(GEOCODING, places(PARIS, PARIS_IN_TEXAS));
  expect(await of('Paris')).toMatchObject({
    place: { name: 'Paris', country: 'France' },
    others: [{ name: 'Paris', region: 'Texas', country: 'United States' }],
  });
  expect(server.requests[0]?.query.get('language')).toBe('en');
});

test('what is said after a comma chooses among them, and stays here', async () => {
  server.on(GEOCODING, places(PARIS, PARIS_IN_TEXAS));
  for (const said of ['Paris, Texas', 'Paris, US']) {
    expect(await of(said)).toMatchObject({ place: { region: 'Texas' } });
  }
  expect(server.requests.map(({ query }) => query.get('name')).filter(Boolean)).toEqual([
    'Paris',
    'Paris',
  ]);
  expect(server.requests[1]?.query.get('latitude')).toBe('33.66');
});

test('a place nobody knows is nowhere, and no forecast is asked for', async () => {
  server.on(GEOCODING, places());
  expect(await of('Nowhereton')).toBeNull();
  expect(await of('  ,')).toBeNull();
  expect(server.requests.map(({ path }) => path)).toEqual(['/v1/search']);
});

test('never asks for more than a week', async () => {
  await of('서울', 400);
  await of('서울', 0);
  expect(server.requests.map(({ query }) => query.get('forecast_days')).filter(Boolean)).toEqual([
    '7',
    '1',
  ]);
});

test.each<[string, Script, string]>([
  [
    'too many requests',
    openMeteoError(429, 'Minutely API request limit exceeded.'),
    'rate-limited',
  ],
  ['a refusal', openMeteoError(400, 'Parameter count is invalid'), 'bad-request'],
  ['a broken server', openMeteoError(500, 'x'), 'unavailable'],
  ['an overloaded server', openMeteoError(503, 'x'), 'overloaded'],
  ['an address that is gone', openMeteoError(404, 'x'), 'bad-answer'],
  ['no JSON', { body: ['<html>'] }, 'bad-answer'],
  ['half a JSON', { body: ['{"results":[{"na'] }, 'bad-answer'],
  ['a list', json([]), 'bad-answer'],
  ['a place without a place', places({ name: 'X' }), 'bad-answer'],
  ['numbers that are words', places({ ...SEOUL, latitude: '37' }), 'bad-answer'],
  ['a dropped connection', { before: 'destroy', body: [] }, 'cut-off'],
  ['a connection dropped in the middle', { body: ['{"re', 'destroy'] }, 'cut-off'],
  [
    'an endless answer',
    { body: Array.from({ length: 40 }, () => ' '.repeat(10_000)) },
    'bad-answer',
  ],
  [
    'a way elsewhere',
    { status: 302, headers: { location: 'http://localhost:1/v1/search' }, body: [] },
    'bad-answer',
  ],
])('%s is a fault of its kind [R1]', async (_, script, code) => {
  server.on(GEOCODING, script);
  await expect(of('서울')).rejects.toMatchObject({ code: `provider/${code}` });
});

test.each([
  ['without now', { current: undefined }],
  ['with a day missing', { daily: { time: ['2026-11-22'], weather_code: [] } }],
  ['with nothing', null],
])('a forecast %s is a bad answer', async (_, answer) => {
  server.on(FORECAST, json(answer));
  await expect(of('서울')).rejects.toMatchObject({ code: 'provider/bad-answer' });
});

test('is given up after its time, and at once when nobody wants it any more', async () => {
  server.on(GEOCODING, { before: 'hang', body: [] });
  await expect(of('서울', 2, { ...PATIENCE.weather, first: 60 })).rejects.toMatchObject({
    code: 'provider/timeout',
  });
  const stop = new AbortController();
  const asked = of('서울', 2, PATIENCE.weather, stop.signal);
  await server.nextRequest();
  const second = await server.nextRequest();
  stop.abort(new Error('interrupted'));
  await expect(asked).rejects.toThrow('interrupted');
  expect(await second.abandoned).toBe(true);
});
