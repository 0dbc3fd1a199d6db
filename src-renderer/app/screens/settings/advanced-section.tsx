import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { Slider } from '../../ui/slider.tsx';
import { SettingRow, SwitchRow } from './setting-row.tsx';
import type { Change } from './use-change.ts';

/** Where the slider stands when the choice is taken from the model; what most vendors use themselves. */
const USUAL_TEMPERATURE = 0.7;
const FEWEST_TOKENS = 64;
const MOST_TOKENS = 8192;

/** What the field holds as a number of tokens, or null where main would refuse it. */
export function tokensOf(text: string): number | null {
  if (!/^\d{1,5}$/.test(text.trim())) return null;
  const tokens = Number(text);
  return tokens >= FEWEST_TOKENS && tokens <= MOST_TOKENS ? tokens : null;
}

export function AdvancedSection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { temperature, maxTokens, streaming } = usePreferences((state) => state.preferences);
  const [moving, setMoving] = useState<number | null>(null);
  const [tokens, setTokens] = useState(String(maxTokens));
  useEffect(() => setTokens(String(maxTokens)), [maxTokens]);

  const wanted = tokensOf(tokens);
  const keepTokens = (): void => {
    if (wanted !== null && wanted !== maxTokens) void change({ maxTokens: wanted });
  };
  const shown = moving ?? temperature ?? USUAL_TEMPERATURE;

  return (
    <>
      <p className="s-lead">{t('settings.advanced.lead')}</p>
      <div className="card">
        <SwitchRow
          label={t('settings.advanced.temperature')}
          text={t('settings.advanced.temperatureText')}
          checked={temperature === null}
          onChange={(left) => void change({ temperature: left ? null : USUAL_TEMPERATURE })}
        />
        {temperature !== null && (
          <SettingRow label={t('settings.advanced.temperatureValue')} text={shown.toFixed(1)}>
            {(labelledBy) => (
              <Slider
                value={shown}
                min={0}
                max={2}
                step={0.1}
                labelledBy={labelledBy}
                onChange={setMoving}
                onCommit={(value) => {
                  setMoving(null);
                  void change({ temperature: Math.round(value * 10) / 10 });
                }}
              />
            )}
          </SettingRow>
        )}
        <SettingRow
          label={t('settings.advanced.maxTokens')}
          text={t('settings.advanced.maxTokensText')}
        >
          {(_, describedBy) => (
            <span className="s-number">
              <span className="field">
                <input
                  type="text"
                  inputMode="numeric"
                  className="num"
                  value={tokens}
                  aria-label={t('settings.advanced.maxTokens')}
                  aria-describedby={describedBy}
                  aria-invalid={wanted === null}
                  onChange={(event) => setTokens(event.target.value)}
                  onBlur={keepTokens}
                  onKeyDown={(event) => event.key === 'Enter' && keepTokens()}
                />
              </span>
              {wanted === null && (
                <span className="field-error" role="alert">
                  {t('settings.advanced.maxTokensBad')}
                </span>
              )}
            </span>
          )}
        </SettingRow>
        <SwitchRow
          label={t('settings.advanced.streaming')}
          text={t('settings.advanced.streamingText')}
          checked={streaming}
          onChange={(checked) => void change({ streaming: checked })}
        />
      </div>
    </>
  );
}
