import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Panel';
import { Problem } from './Problem';
import { OrderPlanDocument } from './plan-queries';

/** Those to whom the server answers; everybody else is told who orders. */
const MAY_ORDER = ['COMMANDER', 'ADMINISTRATOR'];

/** The commander's act, in two steps: machines leave their posts for it. */
export function OrderPlan({ id, version, moves }: { id: string; version: number; moves: number }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const order = useAct(OrderPlanDocument);
  const [asked, setAsked] = useState(false);
  const [key] = useState(idempotencyKey);
  const may = account !== null && MAY_ORDER.includes(account.role);
  if (!may || moves === 0) {
    return may ? null : <p className="board-note board-pad">{t('board.orderWho')}</p>;
  }
  return (
    <Section title={t('board.order')}>
      <div className="board-form">
        <p className="board-note">{t('board.orderHint', { count: moves })}</p>
        <Problem of={order.problem} />
        <div className="board-acts">
          {asked ? (
            <>
              <Button
                look="primary"
                busy={order.busy}
                data-testid="plan-order-confirm"
                onClick={() => void order.run({ input: { idempotencyKey: key, id, expectedVersion: version } })}
              >
                {t('board.orderConfirm')}
              </Button>
              <Button onClick={() => setAsked(false)}>{t('act.cancel')}</Button>
            </>
          ) : (
            <Button look="primary" icon="dispatch" data-testid="plan-order" onClick={() => setAsked(true)}>
              {t('board.order')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}
