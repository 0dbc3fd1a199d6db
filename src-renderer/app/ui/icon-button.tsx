import type { ComponentProps } from 'react';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** Its name; also shown as a tooltip. */
  readonly label: string;
}

/** A 44 px round button with an icon (lucide, 20 px, stroke 1.75) and always a name. */
export function IconButton({ label, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`icon-btn ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    />
  );
}
