import { Slider as Primitive } from 'radix-ui';

export interface SliderProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** While it moves. */
  readonly onChange: (value: number) => void;
  /** When it is let go; the moment to store. */
  readonly onCommit?: (value: number) => void;
  readonly label?: string;
  readonly labelledBy?: string;
  /** What the value means in words, read instead of the bare number. */
  readonly valueText?: string;
}

/** Arrow keys move one step, page keys ten. */
export function Slider({
  value,
  min,
  max,
  step,
  onChange,
  onCommit,
  label,
  labelledBy,
  valueText,
}: SliderProps) {
  return (
    <Primitive.Root
      className="slider"
      value={[value]}
      min={min}
      max={max}
      step={step}
      onValueChange={([next]) => next !== undefined && onChange(next)}
      onValueCommit={([next]) => next !== undefined && onCommit?.(next)}
    >
      <Primitive.Track className="slider-track">
        <Primitive.Range className="slider-range" />
      </Primitive.Track>
      <Primitive.Thumb
        className="slider-knob"
        aria-label={label}
        aria-labelledby={labelledBy}
        aria-valuetext={valueText}
      />
    </Primitive.Root>
  );
}
