import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import './button.css';

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  look?: 'plain' | 'primary' | 'danger' | 'quiet';
  icon?: IconName;
  busy?: boolean;
  wide?: boolean;
  children?: ReactNode;
};

export function Button({ look = 'plain', icon, busy = false, wide = false, children, disabled, ...rest }: ButtonProps) {
  const shape = `${children ? '' : ' button-square'}${wide ? ' button-wide' : ''}`;
  return (
    <button
      type="button"
      className={`button button-${look}${shape}`}
      disabled={disabled || busy}
      aria-busy={busy}
      {...rest}
    >
      {busy ? <span className="spinner" /> : icon && <Icon name={icon} size={16} />}
      {children}
    </button>
  );
}
