import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/icons';
import { goTo } from './address';
import { type AuditFilter, NO_FILTER } from './audit-address';
import { ENTITIES, entityWord, OPERATIONS, operationWord, SERVICE_NAMES, serviceWord } from './words';

const TYPING_MS = 400;

/** A field that asks when the reader has stopped typing. */
function Search({ name, value, label }: { name: 'actor' | 'entityId' | 'requestId'; value: string; label: string }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = window.setTimeout(() => goTo({ [name]: typed.trim() }), TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [typed, value, name]);
  return (
    <input
      className={`input audit-${name}${value ? ' audit-on' : ''}`}
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      data-testid={`audit-${name}`}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}

interface ChoiceProps {
  name: 'service' | 'entity' | 'operation';
  value: string;
  all: string;
  options: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, value, all, options }: ChoiceProps) {
  const known = options.some(([one]) => one === value);
  return (
    <select
      className={`input${value ? ' audit-on' : ''}`}
      aria-label={all}
      value={value}
      data-testid={`audit-${name}`}
      onChange={({ target }) => goTo({ [name]: target.value })}
    >
      <option value="">{all}</option>
      {value && !known && <option value={value}>{value}</option>}
      {options.map(([one, label]) => (
        <option key={one} value={one}>
          {label}
        </option>
      ))}
    </select>
  );
}

const byLabel = (a: readonly [string, string], b: readonly [string, string]): number => a[1].localeCompare(b[1]);

/** Time, service, who, what: what the auditor looks for. */
export function AuditFilters({
  filter,
  incident,
  children,
}: {
  filter: AuditFilter;
  incident: string | null;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const entities = ENTITIES.map((name) => [name, entityWord(t, name)] as const);
  const operations = OPERATIONS.map((name) => [name, operationWord(t, name)] as const);
  const isNarrowed = Object.values(filter).some((text) => text !== '');
  return (
    <div className="audit-filters">
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          <span>{t(`audit.${name}`)}</span>
          <input
            className={`input${filter[name] ? ' audit-on' : ''}`}
            type="datetime-local"
            value={filter[name]}
            data-testid={`audit-${name}`}
            onChange={({ target }) => goTo({ [name]: target.value })}
          />
        </label>
      ))}
      <Choice
        name="service"
        value={filter.service}
        all={t('audit.allServices')}
        options={SERVICE_NAMES.map((name) => [name, serviceWord(t, name)])}
      />
      <Choice name="entity" value={filter.entity} all={t('audit.allEntities')} options={entities.sort(byLabel)} />
      <Choice
        name="operation"
        value={filter.operation}
        all={t('audit.allOperations')}
        options={operations.sort(byLabel)}
      />
      <Search name="actor" value={filter.actor} label={t('audit.actor')} />
      <Search name="entityId" value={filter.entityId} label={t('audit.entityId')} />
      <Search name="requestId" value={filter.requestId} label={t('audit.requestId')} />
      {filter.incidentId && (
        <button
          type="button"
          className="audit-chip"
          aria-label={t('audit.remove', { what: t('audit.incidentId') })}
          onClick={() => goTo({ incidentId: '' })}
        >
          {t('audit.incidentId')} {incident ?? filter.incidentId.slice(0, 8)}
          <Icon name="close" size={12} />
        </button>
      )}
      {isNarrowed && (
        <Button look="quiet" data-testid="audit-clear" onClick={() => goTo(NO_FILTER)}>
          {t('audit.clear')}
        </Button>
      )}
      {children}
    </div>
  );
}
