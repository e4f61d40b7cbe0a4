import { useTranslation } from 'react-i18next';
import { shortTime, useNow } from '../../lib/time';
import { navigate, select } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import { areaPositions, boxOf } from '../../map/geometry';
import { Button } from '../../ui/Button';
import { Line } from '../../ui/List';
import { Empty } from '../../ui/states';
import { ListPanel } from '../record/ListPanel';
import { useWarnings } from './queries';
import { byLevel, headline } from './toFeatures';
import { WarningLevelTag } from './WarningLevelTag';

export function WarningsPanel() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { fit, hover } = useMapActions();
  const now = useNow(60_000);
  const [{ data, error }, again] = useWarnings();
  const warnings = data && [...data.warnings.nodes].sort(byLevel);
  const open = (id: string): void => {
    const warning = warnings?.find((candidate) => candidate.id === id);
    const box = warning && boxOf(areaPositions(warning.area));
    select({ kind: 'warning', id });
    if (box) fit(box);
  };
  return (
    <ListPanel
      title={t('warning.title')}
      testId="warnings-panel"
      error={error}
      retry={() => again({ requestPolicy: 'network-only' })}
      actions={
        <Button
          icon="plus"
          data-testid="warn-button"
          onClick={() => navigate({ act: 'warn', selection: null, purpose: null })}
        >
          {t('warning.issue')}
        </Button>
      }
      empty={<Empty title={t('warning.none')} />}
      rows={warnings?.map((warning) => ({
        id: warning.id,
        text: `${warning.code} ${warning.headline} ${warning.headlineEn ?? ''}`,
        testId: 'warning-row',
        content: (
          <Line
            title={headline(warning, language)}
            detail={warning.areaText}
            aside={
              <>
                <WarningLevelTag level={warning.warningLevel} />
                <span>
                  {warning.endsAt
                    ? t('warning.until', { time: shortTime(warning.endsAt, now, language) })
                    : t('warning.open')}
                </span>
              </>
            }
          />
        ),
      }))}
      onOpen={open}
      onHover={(id) => hover(id === null ? null : { kind: 'warning', id })}
    />
  );
}
