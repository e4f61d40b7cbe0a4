import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { StockRowFragment } from '../../../generated/graphql';
import { toProblem } from '../../../lib/problem';
import { fullTime } from '../../../lib/time';
import { usePreferences } from '../../../lib/use-preferences';
import { Empty, ErrorState, Skeleton } from '../../../ui/states';
import { StockHistoryDocument } from './queries';

const signed = (quantity: number): string => (quantity > 0 ? `+${quantity}` : String(quantity).replace('-', '−'));

/** The ledger of one item, the newest first. It is only added to. */
export function MovementHistory({ item }: { item: StockRowFragment }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data, error }, again] = useQuery({
    query: StockHistoryDocument,
    variables: { ids: [item.id] },
    requestPolicy: 'cache-and-network',
  });
  const movements = data?.stockItems.nodes[0]?.movements;
  const problem = toProblem(error);
  if (problem && !movements)
    return (
      <ErrorState
        title={t('state.failed')}
        message={problem.code === 'NETWORK' ? t('problem.network') : problem.message}
        retry={{ label: t('state.retry'), go: () => again({ requestPolicy: 'network-only' }) }}
      />
    );
  if (!movements) return <Skeleton rows={3} label={t('state.loading')} />;
  if (movements.length === 0) return <Empty title={t('inventory.noMovements')} />;
  return (
    <ol className="ledger scroll" data-testid="stock-history">
      {movements.map(({ id, movementKind, quantity, reserved, balanceAfter, reason, at, actorName, incident }) => (
        <li key={id}>
          <span className="ledger-kind">{t(`inventory.movementKind.${movementKind}`)}</span>
          <b>{signed(quantity === 0 ? reserved : quantity)}</b>
          <span className="second">→ {balanceAfter}</span>
          <time dateTime={at}>{fullTime(at, language)}</time>
          <small>
            {actorName}
            {incident && ` · ${incident.code}`}
            {reason && ` · ${reason}`}
          </small>
        </li>
      ))}
    </ol>
  );
}
