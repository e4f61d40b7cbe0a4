import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { fullTime } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Tag } from '../../ui/Tag';
import { ConfirmButton } from './ConfirmButton';
import { type ApiKey, RevokeApiKeyDocument } from './queries';

/** One key: what it may do, until when, when it was last used; revoking it cannot be undone. */
export function KeyRow({ apiKey, mayWrite }: { apiKey: ApiKey; mayWrite: boolean }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { run, busy, problem } = useAct(RevokeApiKeyDocument);
  const { id, version: expectedVersion, revokedAt, expiresAt, lastUsedAt } = apiKey;
  const listed = (fields: readonly string[]): string =>
    fields.length === 0
      ? t('operations.nothing')
      : fields.map((one) => (one === '*' ? t('operations.all') : one)).join('  ');
  return (
    <li className={revokedAt ? 'ops-row ops-off' : 'ops-row'} data-testid="key-row">
      <div className="ops-line">
        <div className="ops-who">
          <strong>{apiKey.name}</strong>
          <code className="muted">{apiKey.beginning}…</code>
        </div>
        <div className="ops-tags">
          <Tag tone="accent">{t(`term.role.${apiKey.role}`)}</Tag>
          {revokedAt && <Tag tone="red">{t('operations.revoked')}</Tag>}
          {apiKey.demo && <Tag tone="orange">{t('account.demo')}</Tag>}
          <span className="muted">
            {expiresAt ? t('operations.expires', { at: fullTime(expiresAt, language) }) : t('operations.noEnd')}
            {' · '}
            {lastUsedAt ? t('operations.used', { at: fullTime(lastUsedAt, language) }) : t('operations.neverUsed')}
          </span>
        </div>
        {mayWrite && !revokedAt && (
          <div className="ops-buttons ops-acts">
            <ConfirmButton
              label={t('operations.revoke')}
              question={t('operations.revokeNow')}
              busy={busy}
              onConfirm={() => run({ input: { id, expectedVersion } })}
              testId="key-revoke"
            />
          </div>
        )}
      </div>
      <dl className="ops-fields">
        <dt>{t('operations.reads')}</dt>
        <dd>{listed(apiKey.reads)}</dd>
        <dt>{t('operations.writes')}</dt>
        <dd>{listed(apiKey.writes)}</dd>
      </dl>
      {!apiKey.freeQueries && <p className="muted ops-note">{t('operations.boundQueries')}</p>}
      {problem && <p className="door-refusal">{problem.message}</p>}
    </li>
  );
}
