import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EquipmentCoreFragment } from '../../generated/graphql';
import { named } from '../../lib/named';
import { select, useUrlState } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { MapSymbol } from '../../map/Symbol';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Line } from '../../ui/List';
import { Section } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import { DispatchConfirm } from '../dispatch/DispatchConfirm';
import { useEquipment } from '../equipment/queries';
import { isReady, standsAtSite } from '../equipment/toFeatures';
import { DetailPanel } from '../record/DetailPanel';
import { RecordHead } from '../record/RecordHead';
import { StatusTag } from '../record/StatusTag';
import { useSites } from './queries';
import { machinesBySite } from './toFeatures';

export function SitePanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { purpose } = useUrlState();
  const [sites, again] = useSites();
  const [equipment] = useEquipment();
  const [sending, setSending] = useState<EquipmentCoreFragment | null>(null);
  const site = sites.data?.prepositionSites.nodes.find((candidate) => candidate.id === id);
  const machines = machinesBySite(equipment.data?.equipmentItems.nodes ?? []).get(id);
  const standing = machines?.standing ?? [];
  const symbolOf = ({ equipmentKind, status }: EquipmentCoreFragment) =>
    ({ type: 'equipment', kind: equipmentKind, status }) as const;
  return (
    <DetailPanel
      title={t('term.record.site')}
      testId="site-panel"
      found={site !== undefined}
      error={sites.error}
      waiting={sites.fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
    >
      {site && (
        <>
          <RecordHead
            symbol={{
              type: 'site',
              kind: site.siteKind,
              machines: standing.map(({ equipmentKind, status }) => ({ kind: equipmentKind, status })),
            }}
            name={named(site, language)}
            code={site.code}
            demo={site.demo}
            at={site.position}
            tags={<Tag>{t(`term.siteKind.${site.siteKind}`)}</Tag>}
          />
          {sending && (
            <DispatchConfirm
              target={{ kind: 'equipment', id: sending.id, name: sending.name, symbol: symbolOf(sending) }}
              incidentId={purpose}
              onDone={() => setSending(null)}
            />
          )}
          <Section title={t('resource.machines')} testId="site-machines">
            <ul className="list">
              {machines?.all.map((machine) => (
                <li key={machine.id} className="near">
                  <button
                    type="button"
                    className="list-row"
                    onClick={() => select({ kind: 'equipment', id: machine.id })}
                  >
                    <Line
                      symbol={<MapSymbol spec={symbolOf(machine)} size={28} />}
                      title={machine.name}
                      detail={
                        <span className="record-tags">
                          {machine.code} <StatusTag status={machine.status} />
                          {!standsAtSite(machine) && t('resource.away')}
                        </span>
                      }
                    />
                  </button>
                  {isReady(machine.status) && (
                    <Button icon="dispatch" data-testid="site-dispatch" onClick={() => setSending(machine)}>
                      {t('act.dispatch')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {!machines && <p className="muted">{t('resource.noMachines')}</p>}
          </Section>
          <Section title={t('term.record.site')}>
            <Facts
              facts={[
                [t('resource.terrain'), t(`term.terrain.${site.terrain}`)],
                [t('resource.target'), t('resource.targetMinutes', { minutes: site.targetMinutes })],
                [t('resource.weight'), site.demandWeight],
                [t('resource.keeper'), site.siteKeeper && named(site.siteKeeper, language)],
                [t('incident.note'), site.note],
              ]}
            />
          </Section>
        </>
      )}
    </DetailPanel>
  );
}
