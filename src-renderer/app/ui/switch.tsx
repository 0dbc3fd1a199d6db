import { Switch as Primitive } from 'radix-ui';

export interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** For a <label htmlFor>, so that the whole row toggles. */
  readonly id?: string;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string;
  readonly disabled?: boolean;
}

export function Switch({
  checked,
  onChange,
  id,
  label,
  labelledBy,
  describedBy,
  disabled = false,
}: SwitchProps) {
  return (
    <Primitive.Root
      className="switch"
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      id={id}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <Primitive.Thumb className="switch-knob" />
    </Primitive.Root>
  );
}
