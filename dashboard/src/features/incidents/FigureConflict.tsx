import { useTranslation } from 'react-i18next';
import type { CasualtiesInput } from '../../generated/graphql';
import { Button } from '../../ui/Button';
import type { CasualtyField } from './merge-figures';

interface FigureConflictProps {
  fields: readonly CasualtyField[];
  theirs: CasualtiesInput;
  mine: CasualtiesInput;
  onTake: (field: CasualtyField) => void;
}

/** Figures that two counted differently, side by side; one's own stands unless the other's is taken. */
export function FigureConflict({ fields, theirs, mine, onTake }: FigureConflictProps) {
  const { t } = useTranslation();
  return (
    <table className="figure-conflict" data-testid="figure-conflict">
      <thead>
        <tr>
          <th scope="col">{t('conflict.figure')}</th>
          <th scope="col">{t('conflict.theirs')}</th>
          <th scope="col">{t('conflict.mine')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{field === 'directLossYuan' ? t('incident.lossYuan') : t(`incident.${field}`)}</th>
            <td>{theirs[field]}</td>
            <td>{mine[field]}</td>
            <td>
              <Button look="quiet" data-testid={`take-${field}`} onClick={() => onTake(field)}>
                {t('conflict.takeTheirs')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
