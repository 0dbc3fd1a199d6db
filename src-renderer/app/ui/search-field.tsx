import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from './icon-button.tsx';

/** Time after the last key before the search runs (design, section 5). */
const AFTER_LAST_KEY = 80;

export interface SearchFieldProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly onSearch: (query: string) => void;
  /** Arrow down: on to the rows. */
  readonly onLeave: () => void;
  /** Stands at the end of the field. */
  readonly children?: ReactNode;
}

/** Searches as one types, also while a Korean syllable is still being composed. Esc empties the field. */
export function SearchField({ label, clearLabel, onSearch, onLeave, children }: SearchFieldProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const timer = window.setTimeout(onSearch, text === '' ? 0 : AFTER_LAST_KEY, text.trim());
    return () => window.clearTimeout(timer);
  }, [text, onSearch]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      setText('');
    }
    if (event.key === 'ArrowDown' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onLeave();
    }
  };

  return (
    <div className="field search-field">
      <Search size={20} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={field}
        type="text"
        inputMode="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <IconButton
          label={clearLabel}
          onClick={() => {
            setText('');
            field.current?.focus();
          }}
        >
          <X size={18} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      )}
      {children}
    </div>
  );
}
