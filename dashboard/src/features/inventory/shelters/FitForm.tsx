import { useTranslation } from 'react-i18next';
import type { ShelterRowFragment } from '../../../generated/graphql';
import { Button } from '../../../ui/Button';
import { ActProblem } from '../acts/ActProblem';
import { useRowAct } from '../acts/useRowAct';
import { ShelterRegisterDocument, UpdateShelterRowDocument } from './queries';

/** A shelter that was closed after use, or found unfit, is looked over before it may be opened again. */
export function FitForm({ shelter, onDone }: { shelter: ShelterRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const { run, busy, problem } = useRowAct(UpdateShelterRowDocument, shelter, ShelterRegisterDocument);
  const check = async (unfit: boolean): Promise<void> => {
    if (await run((expectedVersion) => ({ input: { id: shelter.id, unfit, expectedVersion } }))) onDone();
  };
  return (
    <div className="form" data-testid="shelter-check-form">
      <p className="second">{t('inventory.checkHint')}</p>
      <ActProblem
        problem={problem}
        fields={[]}
        overtaken={t('inventory.shelterNow', { state: t(`term.shelterState.${shelter.shelterState}`) })}
      />
      <div className="act-buttons">
        {shelter.shelterState !== 'UNFIT' && (
          <Button busy={busy} onClick={() => check(true)} data-testid="shelter-unfit">
            {t('inventory.unfit')}
          </Button>
        )}
        {shelter.shelterState !== 'READY' && (
          <Button look="primary" busy={busy} onClick={() => check(false)} data-testid="shelter-fit">
            {t('inventory.fit')}
          </Button>
        )}
      </div>
    </div>
  );
}
