import { useTranslation } from 'react-i18next';
import { count } from '../../lib/measure';
import { named } from '../../lib/named';
import { select } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import { MapSymbol } from '../../map/Symbol';
import { Line } from '../../ui/List';
import { ListPanel } from '../record/ListPanel';
import { useShelters } from './queries';
import { ShelterStateTag } from './ShelterStateTag';
import { usableRoom } from './toFeatures';

export function SheltersPanel() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { show, hover } = useMapActions();
  const [{ data, error }, again] = useShelters();
  const shelters = data && [...data.shelters.nodes].sort((a, b) => b.room - a.room);
  const open = (id: string): void => {
    const shelter = shelters?.find((candidate) => candidate.id === id);
    select({ kind: 'shelter', id });
    if (shelter) show(shelter.position, 13);
  };
  return (
    <ListPanel
      title={t('shelter.title')}
      testId="shelters-panel"
      error={error}
      retry={() => again({ requestPolicy: 'network-only' })}
      head={
        shelters && (
          <p className="list-head">
            {t('shelter.total', { count: shelters.length, room: count(usableRoom(shelters), language) })}
          </p>
        )
      }
      rows={shelters?.map((shelter) => ({
        id: shelter.id,
        text: `${shelter.code} ${shelter.name} ${shelter.nameEn}`,
        testId: 'shelter-row',
        content: (
          <Line
            symbol={<MapSymbol spec={{ type: 'shelter', state: shelter.shelterState }} size={28} />}
            title={named(shelter, language)}
            detail={`${t(`term.shelterLevel.${shelter.shelterLevel}`)} · ${shelter.indoor ? t('shelter.indoor') : t('shelter.outdoor')}`}
            aside={
              <>
                <ShelterStateTag state={shelter.shelterState} />
                <span>{t('incident.room', { room: count(shelter.room, language) })}</span>
              </>
            }
          />
        ),
      }))}
      onOpen={open}
      onHover={(id) => hover(id === null ? null : { kind: 'shelter', id })}
    />
  );
}
