import { type ReactNode, useId } from 'react';
import { Switch } from '../../ui/switch.tsx';

export interface SettingRowProps {
  readonly label: string;
  readonly text?: string;
  /** The control; gets the id of the label and of the text. */
  readonly children: (labelId: string, textId: string) => ReactNode;
}

/** One setting: what it is, what it does, and its control at the end. */
export function SettingRow({ label, text, children }: SettingRowProps) {
  const id = useId();
  return (
    <div className="s-set">
      <div className="s-set-text">
        <b id={`${id}-label`}>{label}</b>
        {text !== undefined && (
          <span className="s-set-more" id={`${id}-text`}>
            {text}
          </span>
        )}
      </div>
      {children(`${id}-label`, `${id}-text`)}
    </div>
  );
}

export interface SwitchRowProps {
  readonly label: string;
  readonly text: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A setting that is on or off; the whole row toggles it. */
export function SwitchRow({ label, text, checked, onChange }: SwitchRowProps) {
  const id = useId();
  return (
    <label className="s-set is-switch" htmlFor={id}>
      <span className="s-set-text">
        <b id={`${id}-label`}>{label}</b>
        <span className="s-set-more" id={`${id}-text`}>
          {text}
        </span>
      </span>
      <Switch
        id={id}
        checked={checked}
        onChange={onChange}
        labelledBy={`${id}-label`}
        describedBy={`${id}-text`}
      />
    </label>
  );
}

export interface SelectProps {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly describedBy?: string;
}

/** A choice of many: the system's own list, which every keyboard and screen reader knows. */
export function Select({ value, options, onChange, label, describedBy }: SelectProps) {
  return (
    <span className="field s-select">
      <select
        value={value}
        aria-label={label}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
