import { useTranslation } from 'react-i18next';
import type { ShelterRowFragment } from '../../../generated/graphql';
import { named } from '../../../lib/named';
import { usePreferences } from '../../../lib/use-preferences';
import { ActPopover } from '../acts/ActPopover';
import { FitForm } from './FitForm';
import { OccupancyForm } from './OccupancyForm';
import { CloseForm, OpenForm } from './OpeningForm';

/** What can be done with a shelter as it stands: the state decides which acts are offered. */
export function ShelterActs({ shelter }: { shelter: ShelterRowFragment }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { shelterState: state } = shelter;
  const titled = (act: string): string => `${act} · ${named(shelter, language)}`;
  return (
    <>
      {state === 'READY' && (
        <ActPopover label={t('inventory.openShelter')} testId="shelter-open" title={titled(t('inventory.openShelter'))}>
          {(close) => <OpenForm shelter={shelter} onDone={close} />}
        </ActPopover>
      )}
      {state === 'OPEN' && (
        <>
          <ActPopover
            label={t('inventory.occupancy')}
            testId="shelter-occupancy"
            title={titled(t('inventory.occupancy'))}
          >
            {(close) => <OccupancyForm shelter={shelter} onDone={close} />}
          </ActPopover>
          <ActPopover
            label={t('inventory.closeShelter')}
            testId="shelter-close"
            title={titled(t('inventory.closeShelter'))}
          >
            {(close) => <CloseForm shelter={shelter} onDone={close} />}
          </ActPopover>
        </>
      )}
      {state !== 'OPEN' && (
        <ActPopover label={t('inventory.check')} testId="shelter-check" title={titled(t('inventory.check'))}>
          {(close) => <FitForm shelter={shelter} onDone={close} />}
        </ActPopover>
      )}
    </>
  );
}
