import { useTranslation } from 'react-i18next';
import { coordinates } from '../../lib/measure';
import { named } from '../../lib/named';
import { select } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { MapSymbol } from '../../map/Symbol';
import { Facts } from '../../ui/Facts';
import { Line, List } from '../../ui/List';
import { Section } from '../../ui/Panel';
import { useEquipment } from '../equipment/queries';
import { DetailPanel } from '../record/DetailPanel';
import { RecordHead } from '../record/RecordHead';
import { StatusTag } from '../record/StatusTag';
import { useDepots } from './queries';

export function DepotPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data, error, fetching }, again] = useDepots();
  const [equipment] = useEquipment();
  const depot = data?.depots.nodes.find((candidate) => candidate.id === id);
  const machines = (equipment.data?.equipmentItems.nodes ?? []).filter((machine) => machine.depot?.id === id);
  return (
    <DetailPanel
      title={t('term.record.depot')}
      testId="depot-panel"
      found={depot !== undefined}
      error={error}
      waiting={fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
    >
      {depot && (
        <>
          <RecordHead
            symbol={{ type: 'depot' }}
            name={named(depot, language)}
            code={depot.code}
            demo={depot.demo}
            at={depot.position}
            tags={null}
          />
          <Section title={t('term.record.depot')}>
            <Facts
              facts={[
                [t('resource.unit'), depot.unit && named(depot.unit, language)],
                [t('resource.leader'), depot.keeper],
                [t('resource.phone'), depot.keeperPhone],
                [t('resource.position'), coordinates(depot.position)],
              ]}
            />
          </Section>
          {machines.length > 0 && (
            <Section title={t('resource.equipment')}>
              <List
                label={t('resource.equipment')}
                onOpen={(machine) => select({ kind: 'equipment', id: machine })}
                rows={machines.map(({ id: machineId, equipmentKind, status, name, code }) => ({
                  id: machineId,
                  content: (
                    <Line
                      symbol={<MapSymbol spec={{ type: 'equipment', kind: equipmentKind, status }} size={28} />}
                      title={name}
                      detail={code}
                      aside={<StatusTag status={status} />}
                    />
                  ),
                }))}
              />
            </Section>
          )}
        </>
      )}
    </DetailPanel>
  );
}
