import { useTranslation } from 'react-i18next';
import type { TransferCoreFragment } from '../../generated/graphql';
import { Section } from '../../ui/Panel';
import { TransferItem } from './TransferItem';
import './preposition.css';

/** What was ordered, and how far it is carried out. */
export function TransferList({ transfers }: { transfers: readonly TransferCoreFragment[] }) {
  const { t } = useTranslation();
  const done = transfers.filter(({ transferState }) => transferState === 'ARRIVED').length;
  return (
    <Section
      title={t('board.transfers')}
      testId="plan-transfers"
      aside={<span>{t('board.arrived', { done, all: transfers.length })}</span>}
    >
      <ul className="board-transfers">
        {transfers.map((transfer) => (
          <TransferItem key={transfer.id} transfer={transfer} />
        ))}
      </ul>
    </Section>
  );
}
