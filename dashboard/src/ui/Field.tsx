import { type ComponentProps, type ReactNode, useId } from 'react';
import './field.css';

interface Labelled {
  label: ReactNode;
  error?: string | null | undefined;
  hint?: ReactNode;
  required?: boolean;
}

function Frame({ id, label, error, hint, required, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className={`field${error ? ' field-bad' : ''}`}>
      <label htmlFor={id}>
        {label}
        {required && <span className="field-required"> *</span>}
      </label>
      {children}
      {error ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : (
        hint && <p className="field-hint">{hint}</p>
      )}
    </div>
  );
}

const described = (id: string, error: string | null | undefined) =>
  error ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-error` } as const) : {};

export function TextField({
  label,
  error,
  hint,
  required = false,
  ...rest
}: Labelled & Omit<ComponentProps<'input'>, 'id' | 'required'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} error={error} hint={hint} required={required}>
      <input id={id} className="input" autoComplete="off" {...described(id, error)} {...rest} />
    </Frame>
  );
}

export function TextArea({
  label,
  error,
  hint,
  required = false,
  ...rest
}: Labelled & Omit<ComponentProps<'textarea'>, 'id' | 'required'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} error={error} hint={hint} required={required}>
      <textarea id={id} className="input" rows={3} {...described(id, error)} {...rest} />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
}

type SelectProps = Labelled &
  Omit<ComponentProps<'select'>, 'id' | 'required'> & { options: readonly Option[]; placeholder?: string };

export function SelectField({ label, error, hint, required = false, options, placeholder, ...rest }: SelectProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} error={error} hint={hint} required={required}>
      <select id={id} className="input" {...described(id, error)} {...rest}>
        {placeholder && <option value="">{placeholder}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}
