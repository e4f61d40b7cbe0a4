import { useTranslation } from 'react-i18next';
import type { CategoriesQuery } from '../../generated/graphql';
import { named } from '../../lib/named';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { SelectField } from '../../ui/Field';
import type { ReportDraft } from './draft';
import { CategoriesDocument } from './queries';

export type Categories = CategoriesQuery['incidentCategories'];

export const useCategories = (): Categories =>
  useKeptQuery({ query: CategoriesDocument })[0].data?.incidentCategories ?? [];

/** The scopes among which a choice must be made; a category that the plan does not split has none. */
export const scopesOf = (categories: Categories, category: string): string[] =>
  categories.find((entry) => entry.category === category)?.scopes.flatMap(({ scope }) => (scope ? [scope] : [])) ?? [];

interface CategoryFieldsProps {
  draft: ReportDraft;
  categories: Categories;
  errors: { category: string | null; scope: string | null };
  onChange: (change: Partial<ReportDraft>) => void;
}

/** Category and scope, and at once the lead unit that clause 2.1.6 names for them. */
export function CategoryFields({ draft, categories, errors, onChange }: CategoryFieldsProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const category = categories.find((entry) => entry.category === draft.category);
  const scopes = category?.scopes.filter(({ scope }) => scope !== null) ?? [];
  const lead = category?.scopes.find(({ scope }) => (scope ?? '') === draft.scope);
  return (
    <>
      <div className={scopes.length > 0 ? 'form-pair' : ''}>
        <SelectField
          label={t('report.category')}
          required
          data-testid="report-category"
          value={draft.category}
          placeholder={t('report.chooseCategory')}
          error={errors.category}
          options={categories.map((entry) => ({
            value: entry.category,
            label: `${entry.clauseItem ?? ''} ${named(entry, language)}`.trim(),
          }))}
          onChange={({ target }) =>
            onChange({
              category: categories.find((entry) => entry.category === target.value)?.category ?? '',
              scope: '',
            })
          }
        />
        {scopes.length > 0 && (
          <SelectField
            label={t('report.scope')}
            required
            data-testid="report-scope"
            value={draft.scope}
            placeholder={t('report.chooseScope')}
            error={errors.scope}
            options={scopes.map((entry) => ({ value: entry.scope ?? '', label: named(entry, language) }))}
            onChange={({ target }) => onChange({ scope: target.value })}
          />
        )}
      </div>
      {lead && (
        <p className="incident-lead" data-testid="report-lead" title={lead.text}>
          <span>{t('report.lead')}</span>
          <strong>{lead.unit ? named(lead.unit, language) : t('incident.noLeadUnit')}</strong>
          <small>{t('problem.clause', { clause: lead.clause })}</small>
        </p>
      )}
    </>
  );
}
