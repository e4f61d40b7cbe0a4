import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ApiKeysQuery } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { toProblem } from '../../lib/problem';
import { fullTime } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/Tag';
import { KeyForm } from './KeyForm';
import { OneTimeSecret } from './OneTimeSecret';
import { ApiKeysDocument, RevokeApiKeyDocument } from './queries';

type ApiKey = ApiKeysQuery['apiKeys']['nodes'][number];

function KeyRow({ apiKey, mayWrite }: { apiKey: ApiKey; mayWrite: boolean }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { run, busy, problem } = useAct(RevokeApiKeyDocument);
  const { id, version: expectedVersion } = apiKey;
  return (
    <li className="ops-row" data-testid="key-row">
      <div className="ops-line">
        <div className="ops-who">
          <strong>{apiKey.name}</strong>
          <code className="muted">{apiKey.beginning}…</code>
        </div>
        <div className="ops-tags">
          <Tag tone="accent">{t(`term.role.${apiKey.role}`)}</Tag>
          {apiKey.revokedAt && <Tag tone="red">{t('operations.revoked')}</Tag>}
          {apiKey.demo && <Tag tone="orange">{t('account.demo')}</Tag>}
          <span className="muted">
            {apiKey.expiresAt
              ? t('operations.expires', { at: fullTime(apiKey.expiresAt, language) })
              : t('operations.noEnd')}
          </span>
          <span className="muted">
            {apiKey.lastUsedAt
              ? t('operations.used', { at: fullTime(apiKey.lastUsedAt, language) })
              : t('operations.neverUsed')}
          </span>
        </div>
        {mayWrite && !apiKey.revokedAt && (
          <Button
            look="quiet"
            busy={busy}
            onClick={() => run({ input: { id, expectedVersion } })}
            data-testid="key-revoke"
          >
            {t('operations.revoke')}
          </Button>
        )}
      </div>
      <p className="muted ops-fields">
        {t('operations.reads')} {apiKey.reads.join(' ') || '–'} · {t('operations.writes')}{' '}
        {apiKey.writes.join(' ') || '–'}
      </p>
      {problem && <p className="door-refusal">{problem.message}</p>}
    </li>
  );
}

/** Keys of other systems. */
export function KeysView({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  const [{ data, error }, ask] = useQuery({ query: ApiKeysDocument, requestPolicy: 'cache-and-network' });
  const [adding, setAdding] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const made = (text: string | null) => {
    setKey(text);
    setAdding(false);
    ask({ requestPolicy: 'network-only' });
  };
  const problem = toProblem(error);
  if (problem && !data) return <ErrorState title={t('state.failed')} message={problem.message} />;
  if (!data) return <Skeleton rows={8} label={t('state.loading')} />;
  return (
    <>
      {key && <OneTimeSecret title={t('operations.key')} text={key} onClose={() => setKey(null)} />}
      {mayWrite &&
        (adding ? (
          <KeyForm onMade={made} onCancel={() => setAdding(false)} />
        ) : (
          <Button icon="plus" onClick={() => setAdding(true)} data-testid="key-add">
            {t('operations.addKey')}
          </Button>
        ))}
      {data.apiKeys.nodes.length === 0 && <Empty title={t('operations.noKeys')} />}
      <ul className="ops-rows">
        {data.apiKeys.nodes.map((apiKey) => (
          <KeyRow key={apiKey.id} apiKey={apiKey} mayWrite={mayWrite} />
        ))}
      </ul>
    </>
  );
}
