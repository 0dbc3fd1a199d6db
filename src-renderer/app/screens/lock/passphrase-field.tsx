import { type Ref, useId } from 'react';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** `current-password` where it opens something, `new-password` where it is made up. */
  readonly autoComplete: 'current-password' | 'new-password';
  readonly shown?: boolean;
  readonly error?: string;
  readonly hint?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A passphrase to type, its label above and what is to be said of it below. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, autoComplete, shown = false, error, hint, ref } = props;
  const id = useId();
  return (
    <div className="pass">
      <label className="s-label" htmlFor={id}>
        {label}
      </label>
      <span className="field">
        <input
          ref={ref}
          id={id}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          maxLength={1000}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-about`}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
      <span id={`${id}-about`}>
        {error !== undefined ? (
          <span className="field-error" role="alert">
            {error}
          </span>
        ) : (
          hint !== undefined && (
            <span className="s-hint" role="status">
              {hint}
            </span>
          )
        )}
      </span>
    </div>
  );
}
