import type { ComponentProps } from 'react';

export interface ButtonProps extends ComponentProps<'button'> {
  /** Primary is the one action of a screen; care is for help; danger only for erasing. */
  readonly kind?: 'primary' | 'secondary' | 'tertiary' | 'care' | 'danger';
  /** Heights 44, 48 and 60 px. */
  readonly size?: 'm' | 'normal' | 'l';
}

export function Button({
  kind = 'secondary',
  size = 'normal',
  className = '',
  ...rest
}: ButtonProps) {
  const height = size === 'normal' ? '' : ` btn-${size}`;
  return <button type="button" className={`btn btn-${kind}${height} ${className}`} {...rest} />;
}
