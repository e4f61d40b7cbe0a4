import { useTranslation } from 'react-i18next';
import type { UnitKind, WarningScope } from '../../../generated/graphql';
import { named } from '../../../lib/named';
import { useKeptQuery } from '../../../lib/use-kept-query';
import { usePreferences } from '../../../lib/use-preferences';
import { SelectField } from '../../../ui/Field';
import { IssuingUnitsDocument } from '../queries';

const KINDS: Readonly<Record<WarningScope, UnitKind[]>> = {
  COUNTY: ['COUNTY_GOVERNMENT', 'DEPARTMENT', 'INSTITUTION', 'TOWNSHIP'],
  ENTERPRISE: ['ENTERPRISE'],
};

interface UnitFieldProps {
  scope: WarningScope;
  value: { id: string; name: string } | null;
  error: string | null;
  onChange: (unit: { id: string; name: string } | null) => void;
}

/** 发布单位: one that may issue a warning of this scope (3.3, 3.3.2). */
export function UnitField({ scope, value, error, onChange }: UnitFieldProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data }] = useKeptQuery({ query: IssuingUnitsDocument, variables: { kinds: KINDS[scope] } });
  const units = data?.units.nodes ?? [];
  return (
    <SelectField
      label={t('warning.issuedBy')}
      required
      value={value?.id ?? ''}
      placeholder={t('warning.chooseUnit')}
      error={error}
      data-testid="warn-unit"
      options={units.map((unit) => ({ value: unit.id, label: named(unit, language) }))}
      onChange={({ target }) => {
        const unit = units.find(({ id }) => id === target.value);
        onChange(unit ? { id: unit.id, name: unit.name } : null);
      }}
    />
  );
}
