import { useTranslation } from 'react-i18next';
import { coordinates, count, distance } from '../../lib/measure';
import { usePreferences } from '../../lib/use-preferences';
import { Facts } from '../../ui/Facts';
import { Section } from '../../ui/Panel';
import { DetailPanel } from '../record/DetailPanel';
import { RecordHead } from '../record/RecordHead';
import { useSettlements } from './queries';

export function SettlementPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data, error, fetching }, again] = useSettlements(true);
  const settlement = data?.settlements.nodes.find((candidate) => candidate.id === id);
  return (
    <DetailPanel
      title={t('term.record.settlement')}
      testId="settlement-panel"
      found={settlement !== undefined}
      error={error}
      waiting={fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
    >
      {settlement && (
        <>
          <RecordHead
            name={settlement.name}
            code={settlement.code}
            demo={settlement.demo}
            at={settlement.position}
            tags={null}
          />
          <Section title={t('term.record.settlement')}>
            <Facts
              facts={[
                [t('resource.people'), count(settlement.people, language)],
                [t('resource.position'), coordinates(settlement.position)],
                [t('resource.accuracy'), distance(settlement.accuracyMetres)],
              ]}
            />
          </Section>
        </>
      )}
    </DetailPanel>
  );
}
