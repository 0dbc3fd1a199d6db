import { RadioGroup } from 'radix-ui';

export interface SegmentProps<V extends string> {
  readonly value: V;
  readonly options: readonly {
    readonly value: V;
    readonly label: string;
    readonly lang?: string;
  }[];
  readonly onChange: (value: V) => void;
  readonly label?: string;
  readonly labelledBy?: string;
}

/** A choice of two to four, all in sight. Arrow keys move and choose. */
export function Segment<V extends string>({
  value,
  options,
  onChange,
  label,
  labelledBy,
}: SegmentProps<V>) {
  return (
    <RadioGroup.Root
      className="seg"
      orientation="horizontal"
      value={value}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className="seg-item"
          lang={option.lang}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
