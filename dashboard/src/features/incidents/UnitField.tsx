import { useTranslation } from 'react-i18next';
import type { UnitKind } from '../../generated/graphql';
import { named } from '../../lib/named';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { SelectField } from '../../ui/Field';
import { UnitsOfKindDocument } from './queries';

/** Units that the county can charge with something. */
const LOCAL: UnitKind[] = ['COUNTY_GOVERNMENT', 'DEPARTMENT', 'TOWNSHIP', 'INSTITUTION'];

interface UnitFieldProps {
  label: string;
  value: string;
  error?: string | null;
  required?: boolean;
  kinds?: UnitKind[];
  testId?: string;
  onChange: (id: string) => void;
}

/** A unit of the directory. */
export function UnitField({
  label,
  value,
  error = null,
  required = false,
  kinds = LOCAL,
  testId,
  onChange,
}: UnitFieldProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data }] = useKeptQuery({ query: UnitsOfKindDocument, variables: { kinds } });
  return (
    <SelectField
      label={label}
      required={required}
      placeholder={data ? '—' : t('state.loading')}
      value={value}
      error={error}
      data-testid={testId}
      options={(data?.units.nodes ?? []).map((unit) => ({ value: unit.id, label: named(unit, language) }))}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
