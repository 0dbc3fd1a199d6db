import type { TFunction } from 'i18next';
import type { Night } from '../../../../src-preload/contract/insights.ts';

/** "23:40": minutes after noon as hours of the clock. */
export function clockOf(minutes: number): string {
  const ofDay = (((Math.round(minutes) + 720) % 1440) + 1440) % 1440;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** From when until when a night lasts, minutes after noon; null where less than that was noted. */
export function nightBar({
  bed,
  asleep,
  up,
}: Night): readonly [from: number, until: number] | null {
  const from = bed ?? asleep;
  return from === null || up === null || up <= from ? null : [from, up];
}

/** The hours an axis spans, minutes after noon: whole hours around every night, at least from 23:00 to 07:00. */
export function nightSpan(nights: readonly Night[]): readonly [from: number, until: number] {
  const bars = nights.flatMap((night) => nightBar(night) ?? []);
  return [
    Math.floor(Math.min(660, ...bars) / 60) * 60,
    Math.ceil(Math.max(1140, ...bars) / 60) * 60,
  ];
}

const QUALITIES = ['poor', 'light', 'fair', 'good', 'deep'] as const;

/** How a night was, 0 to 10, in words. */
export function qualityName(quality: number, t: TFunction): string {
  const at = QUALITIES[Math.min(4, Math.floor(quality / 2.2))] ?? 'fair';
  return t(`insights.sleep.quality.${at}`);
}

/** "6 h 50 min". */
export function lengthOf(minutes: number, t: TFunction): string {
  return t('insights.sleep.length', {
    hours: Math.floor(minutes / 60),
    minutes: Math.round(minutes % 60),
  });
}

/** What was noted of a night, as far as it was. */
export function nightWords(night: Night, t: TFunction): string {
  const { bed, asleep, up, sleptMin, quality, woke } = night;
  const parts = [
    bed === null ? null : t('insights.sleep.toBed', { at: clockOf(bed) }),
    asleep === null ? null : t('insights.sleep.asleepAt', { at: clockOf(asleep) }),
    up === null ? null : t('insights.sleep.upAt', { at: clockOf(up) }),
    sleptMin === null ? null : t('insights.sleep.slept', { length: lengthOf(sleptMin, t) }),
    quality === null ? null : qualityName(quality, t),
    woke === '' ? null : t('insights.sleep.woke', { words: woke }),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
