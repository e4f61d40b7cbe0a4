import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { toProblem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { KeyForm } from './KeyForm';
import { KeyRow } from './KeyRow';
import { OneTimeSecret } from './OneTimeSecret';
import { ApiKeysDocument } from './queries';

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
