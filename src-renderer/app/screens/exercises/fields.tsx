import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../src-preload/contract/counsel.ts';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import type { Step } from './columns.ts';
import { SayInstead } from './hearing.tsx';
import { takeFocus } from './take-focus.ts';

export interface FieldProps<K extends Step['asks']['kind']> {
  readonly asks: Extract<Step['asks'], { readonly kind: K }>;
  readonly value: Answer | undefined;
  /** Id of the words that name it. */
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly onChange: (answer: Answer) => void;
  /** Enter: it is meant as it stands. */
  readonly onEnter: () => void;
}

/** Enter ends a field, except while an input method composes a syllable and with Shift. */
function isEnter(event: KeyboardEvent): boolean {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return false;
  return event.key === 'Enter' && !event.shiftKey;
}

export function TextField({
  value,
  labelledBy,
  describedBy,
  onChange,
  onEnter,
}: FieldProps<'text'>) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => takeFocus(box.current), []);
  return (
    <div className="ex-field">
      <textarea
        ref={box}
        rows={3}
        maxLength={4000}
        value={typeof value === 'string' ? value : ''}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (!isEnter(event)) return;
          event.preventDefault();
          onEnter();
        }}
      />
      <SayInstead />
    </div>
  );
}

/** One entry a line; Enter goes to the next, and from an empty last one it goes on. */
export function LinesField({
  asks,
  value,
  labelledBy,
  describedBy,
  onChange,
  onEnter,
}: FieldProps<'lines'>) {
  const { t } = useTranslation();
  const lines = typeof value === 'object' && value.length > 0 ? value : [''];
  const list = useRef<HTMLOListElement>(null);
  const focus = (index: number): void => list.current?.querySelectorAll('input')[index]?.focus();
  useEffect(() => takeFocus([...(list.current?.querySelectorAll('input') ?? [])].at(-1)), []);
  const mayAdd = lines.length < Math.max(asks.most, 1) && lines.at(-1)?.trim() !== '';
  const add = (): void => {
    onChange([...lines, '']);
    requestAnimationFrame(() => focus(lines.length));
  };
  return (
    <div className="ex-lines">
      <ol ref={list} aria-labelledby={labelledBy} aria-describedby={describedBy}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
          <li key={index} className="field">
            <span aria-hidden="true" className="num">
              {index + 1}
            </span>
            <input
              value={line}
              maxLength={1000}
              aria-label={t('exercises.line', { number: index + 1 })}
              onChange={(event) => onChange(lines.with(index, event.target.value))}
              onKeyDown={(event) => {
                if (event.key === 'Backspace' && line === '' && lines.length > 1) {
                  event.preventDefault();
                  onChange(lines.toSpliced(index, 1));
                  requestAnimationFrame(() => focus(Math.max(0, index - 1)));
                }
                if (!isEnter(event)) return;
                event.preventDefault();
                if (index < lines.length - 1) focus(index + 1);
                else if (mayAdd) add();
                else onEnter();
              }}
            />
          </li>
        ))}
      </ol>
      <div className="ex-lines-foot">
        {mayAdd && (
          <Button kind="tertiary" size="m" onClick={add}>
            <Plus size={18} strokeWidth={1.75} aria-hidden="true" />
            {t('exercises.addLine')}
          </Button>
        )}
        <SayInstead />
      </div>
    </div>
  );
}

/** A number on a scale. Unset until it is touched, so that the middle is never taken for an answer. */
export function NumberField(props: FieldProps<'number'> & { readonly name?: string }) {
  const { asks, value, labelledBy, onChange, name } = props;
  const { t } = useTranslation();
  const { min, max, low, high } = asks;
  const given = typeof value === 'number' ? value : null;
  const shown = given ?? Math.round((min + max) / 2);
  const place = useRef<HTMLDivElement>(null);
  const isAsked = name === undefined;
  useEffect(() => {
    if (isAsked) takeFocus(place.current?.querySelector<HTMLElement>('[role="slider"]'));
  }, [isAsked]);
  return (
    // Letting go, or Enter, where it stands is an answer too; the slider itself tells only of changes.
    // biome-ignore lint/a11y/noStaticElementInteractions: the slider inside is the control
    <div
      ref={place}
      className="ex-number"
      data-unset={given === null || undefined}
      onPointerUp={() => given === null && onChange(shown)}
      onKeyDown={(event) => {
        if (!isEnter(event)) return;
        event.preventDefault();
        if (given === null) onChange(shown);
        else props.onEnter();
      }}
    >
      {name !== undefined && <span id={labelledBy}>{name}</span>}
      <output className="num">{given ?? t('exercises.unset')}</output>
      <Slider
        value={shown}
        min={min}
        max={max}
        step={1}
        onChange={onChange}
        labelledBy={labelledBy}
        valueText={
          given === null
            ? t('exercises.unset')
            : t('exercises.numberText', { value: given, min, max, low, high })
        }
      />
      <span className="ex-ends">
        <span>{t('exercises.end', { number: min, word: low })}</span>
        <span>{t('exercises.end', { number: max, word: high })}</span>
      </span>
    </div>
  );
}

export interface ChoiceFieldProps extends FieldProps<'choice'> {
  /** A press chooses and goes on. */
  readonly onChoose: (id: string) => void;
}

/** All answers in sight; their number on the keyboard chooses as well. Words of one's own where they are answers too. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { asks, value, labelledBy, describedBy, onChoose, onChange, onEnter } = props;
  const { options, open = false } = asks;
  const list = useRef<HTMLDivElement>(null);
  const latest = useRef(onChoose);
  latest.current = onChoose;
  const chosen = options.find(({ id }, index) => id === value || index === value)?.id;
  const own = chosen === undefined && typeof value === 'string' ? value : '';

  useEffect(() => {
    const buttons = list.current?.querySelectorAll('button');
    takeFocus([...(buttons ?? [])].find((one) => one.ariaPressed === 'true') ?? buttons?.[0]);
  }, []);
  useEffect(() => {
    const down = (event: globalThis.KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      if (document.querySelector('[role="dialog"]')) return;
      const option = options[Number(event.key) - 1];
      if (option) latest.current(option.id);
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [options]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would name itself by a legend of its own
    <div ref={list} role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <div className="ex-choice" data-short={options.length > 5 || undefined}>
        {options.map(({ id, label }, index) => (
          <button
            key={id}
            type="button"
            className="ex-option"
            aria-pressed={id === chosen}
            onClick={() => onChoose(id)}
            onKeyDown={(event) => moveFocus(event, list.current)}
          >
            <span className="ex-key" aria-hidden="true">
              {index + 1}
            </span>
            {label}
          </button>
        ))}
      </div>
      {open && <OwnWord value={own} onChange={onChange} onEnter={onEnter} />}
    </div>
  );
}

function OwnWord(props: {
  readonly value: string;
  readonly onChange: (answer: Answer) => void;
  readonly onEnter: () => void;
}) {
  const { t } = useTranslation();
  return (
    <label className="ex-own">
      <span>{t('exercises.ownWord')}</span>
      <span className="field">
        <input
          value={props.value}
          maxLength={200}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={(event) => {
            if (!isEnter(event)) return;
            event.preventDefault();
            props.onEnter();
          }}
        />
      </span>
    </label>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** Arrow keys go from one answer to the next without choosing it. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = STEPS[event.key];
  if (step === undefined || !list) return;
  event.preventDefault();
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
