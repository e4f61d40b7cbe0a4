import { useTranslation } from 'react-i18next';
import { coordinates } from '../../lib/measure';
import { named } from '../../lib/named';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { Facts } from '../../ui/Facts';
import { Section } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import { DispatchSection } from '../dispatch/DispatchSection';
import { TransferList } from '../preposition/TransferList';
import { Age } from '../record/Age';
import { Confirmed } from '../record/Confirmed';
import { DetailPanel } from '../record/DetailPanel';
import { RecordHead } from '../record/RecordHead';
import { StatusTag } from '../record/StatusTag';
import { EquipmentDetailDocument } from './queries';

export function EquipmentPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data, error, fetching }, again] = useKeptQuery({ query: EquipmentDetailDocument, variables: { id } });
  const machine = data?.equipmentItem?.id === id ? data.equipmentItem : null;
  return (
    <DetailPanel
      title={t('term.record.equipment')}
      testId="equipment-panel"
      found={machine !== null}
      error={error}
      waiting={fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
    >
      {machine && (
        <>
          <RecordHead
            symbol={{ type: 'equipment', kind: machine.equipmentKind, status: machine.status }}
            name={machine.name}
            code={machine.code}
            demo={machine.demo}
            at={machine.position}
            tags={
              <>
                <StatusTag status={machine.status} />
                <Tag>{t(`term.equipmentKind.${machine.equipmentKind}`)}</Tag>
              </>
            }
          />
          <DispatchSection
            key={machine.id}
            target={{
              kind: 'equipment',
              id: machine.id,
              name: machine.name,
              symbol: { type: 'equipment', kind: machine.equipmentKind, status: machine.status },
            }}
            status={machine.status}
            activeDispatchId={machine.activeDispatch?.id ?? null}
          />
          {machine.openTransfer && <TransferList transfers={[machine.openTransfer]} />}
          <Section title={t('term.record.equipment')}>
            <Facts
              facts={[
                [t('resource.model'), machine.model],
                [
                  t('resource.capacity'),
                  machine.machineCapacity && `${machine.machineCapacity.value} ${machine.machineCapacity.unit}`,
                ],
                [t('resource.site'), machine.site && named(machine.site, language)],
                [t('resource.depot'), machine.depot && named(machine.depot, language)],
                [t('resource.owner'), machine.owner && named(machine.owner, language)],
                [t('resource.operator'), machine.operator],
                [t('resource.phone'), machine.operatorPhone],
                [t('resource.plate'), machine.plate],
                [t('resource.condition'), t(`term.condition.${machine.condition}`)],
                [
                  t('resource.inspection'),
                  machine.nextInspectionOn && (
                    <>
                      {machine.nextInspectionOn}{' '}
                      {machine.inspectionOverdue && <Tag tone="red">{t('resource.overdue')}</Tag>}
                    </>
                  ),
                ],
                [t('resource.position'), coordinates(machine.position)],
                [t('resource.positionAt'), <Age key="position" at={machine.positionAt} />],
                [
                  t('resource.confirmed'),
                  <Confirmed key="confirmed" at={machine.confirmedAt} dueAt={machine.confirmDueAt} />,
                ],
              ]}
            />
          </Section>
        </>
      )}
    </DetailPanel>
  );
}
