import { SlidersHorizontal } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EMOTIONS, ROLES } from '../../../../src-preload/contract/words.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { type FilterChoice, isBackwards, NO_CHOICE, partsOf } from './filter-choice.ts';

const WHEN = ['any', 'today', 'week', 'month', 'range'] as const;
const FEELINGS = EMOTIONS.filter((emotion) => emotion !== 'neutral');

export interface FilterPopoverProps {
  readonly choice: FilterChoice;
  readonly onChange: (choice: FilterChoice) => void;
}

/** What history can be narrowed to, besides words. Not modal: what is found shows behind it at once. */
export function FilterPopover({ choice, onChange }: FilterPopoverProps) {
  const { t } = useTranslation();
  const id = useId();
  const count = partsOf(choice).length;
  const backwards = choice.when === 'range' && isBackwards(choice);
  const set = (change: Partial<FilterChoice>): void => onChange({ ...choice, ...change });
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton
          label={count === 0 ? t('history.filter.open') : t('history.filter.openCount', { count })}
          className={count === 0 ? 'h-filter' : 'h-filter is-set'}
        >
          <SlidersHorizontal size={18} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content
        className="h-filters"
        align="end"
        sideOffset={6}
        collisionPadding={12}
        aria-label={t('history.filter.title')}
      >
        <Group label={t('history.filter.when')}>
          {WHEN.map((when) => (
            <Option
              key={when}
              label={t(`history.filter.${when}`)}
              isSet={choice.when === when}
              onPress={() => set({ when })}
            />
          ))}
        </Group>
        {choice.when === 'range' && (
          <div className="h-range">
            {(['from', 'to'] as const).map((end) => (
              <div key={end}>
                <label htmlFor={`${id}-${end}`}>{t(`history.filter.${end}`)}</label>
                <span className="field">
                  <input
                    id={`${id}-${end}`}
                    type="date"
                    value={choice[end]}
                    aria-invalid={backwards}
                    onChange={(event) => set({ [end]: event.target.value })}
                  />
                </span>
              </div>
            ))}
            {backwards && (
              <p className="field-error" role="alert">
                {t('history.filter.rangeBad')}
              </p>
            )}
          </div>
        )}
        <Group label={t('history.filter.who')}>
          {[null, ...ROLES].map((role) => (
            <Option
              key={role ?? 'anyone'}
              label={t(`history.filter.${role ?? 'anyone'}`)}
              isSet={choice.role === role}
              onPress={() => set({ role })}
            />
          ))}
        </Group>
        <Group label={t('history.filter.feeling')}>
          {[null, ...FEELINGS].map((emotion) => (
            <Option
              key={emotion ?? 'any'}
              label={
                emotion === null ? t('history.filter.anyFeeling') : t(`history.feelings.${emotion}`)
              }
              isSet={choice.emotion === emotion}
              onPress={() => set({ emotion })}
            />
          ))}
        </Group>
        <div className="h-filters-foot">
          {count > 0 && (
            <Button kind="tertiary" size="m" onClick={() => onChange(NO_CHOICE)}>
              {t('history.filter.clear')}
            </Button>
          )}
          <Popover.Close asChild>
            <Button size="m">{t('history.filter.close')}</Button>
          </Popover.Close>
        </div>
      </Popover.Content>
    </Popover.Root>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="h-group">
      <legend>{label}</legend>
      <div className="h-options">{children}</div>
    </fieldset>
  );
}

interface OptionProps {
  readonly label: string;
  readonly isSet: boolean;
  readonly onPress: () => void;
}

function Option({ label, isSet, onPress }: OptionProps) {
  return (
    <button type="button" className="h-option" aria-pressed={isSet} onClick={onPress}>
      {label}
    </button>
  );
}
