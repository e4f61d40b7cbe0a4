import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { AccessRulesQuery } from '../../generated/graphql';
import { toProblem } from '../../lib/problem';
import { usePreferences } from '../../lib/use-preferences';
import { ErrorState, Skeleton } from '../../ui/states';
import { AccessRulesDocument } from './queries';
import { ROLES } from './roles';

type Grants = AccessRulesQuery['permissions'][number]['roles'];

interface Row {
  key: string;
  name: string;
  note?: string;
  roles: Grants;
}

function RulesTable({ title, first, rows, testId }: { title: string; first: string; rows: Row[]; testId: string }) {
  const { t } = useTranslation();
  return (
    <section className="ops-rules">
      <h3>{title}</h3>
      <div className="ops-rules-frame">
        <table data-testid={testId}>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {ROLES.map((role) => (
                <th scope="col" key={role}>
                  {t(`term.role.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.name}
                  {row.note && <code className="muted">{row.note}</code>}
                </th>
                {ROLES.map((role) => {
                  const reach = row.roles.find((one) => one.role === role)?.reach;
                  return (
                    <td key={role} className={reach ? `reach-${reach}` : 'reach-none'}>
                      {reach ? t(`operations.reach.${reach}`) : '–'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** 权限: the permission table, role by action, and who sees which personal field; the services decide by the same rows. */
export function RulesView() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data, error }] = useQuery({ query: AccessRulesDocument });
  const problem = toProblem(error);
  if (problem && !data) return <ErrorState title={t('state.failed')} message={problem.message} />;
  if (!data) return <Skeleton rows={12} label={t('state.loading')} />;
  const actions = data.permissions
    .filter(({ action }) => !action.startsWith('personal:'))
    .map(({ action, name, nameEn, roles }) => ({
      key: action,
      name: language === 'zh-CN' ? name : nameEn,
      note: action,
      roles,
    }));
  const fields = data.personalFields.map(({ type, field, roles }) => ({
    key: `${type}.${field}`,
    name: `${type}.${field}`,
    roles,
  }));
  return (
    <>
      <p className="second ops-note">{t('operations.rulesNote')}</p>
      <RulesTable
        title={t('operations.actions')}
        first={t('operations.action')}
        rows={actions}
        testId="rules-actions"
      />
      <RulesTable
        title={t('operations.personal')}
        first={t('operations.field')}
        rows={fields}
        testId="rules-personal"
      />
    </>
  );
}
