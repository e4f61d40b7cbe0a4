import { useTranslation } from 'react-i18next';
import { AccountMenu } from '../features/account/AccountMenu';
import { SEVERITIES } from '../features/incidents/toFeatures';
import { AlarmSwitch, StripOverdue } from '../features/overdue/StripOverdue';
import { machinesBySite } from '../features/sites/toFeatures';
import { LEVELS } from '../features/warnings/toFeatures';
import { useLiveState } from '../lib/live/status';
import { setPreference } from '../lib/preferences';
import { navigate, type PanelName } from '../lib/url-state';
import { usePreferences } from '../lib/use-preferences';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';
import { usePhone } from '../ui/use-phone';
import type { Situation } from './useSituation';
import './strip.css';

const TONE = { ESPECIALLY_SERIOUS: 'red', SERIOUS: 'orange', RELATIVELY_SERIOUS: 'yellow', ORDINARY: 'blue' } as const;

function Live() {
  const { t } = useTranslation();
  const state = useLiveState();
  return (
    <span
      className={`live live-${state}`}
      data-testid="live"
      data-live={state}
      title={state === 'offline' ? t('live.offlineHint') : undefined}
    >
      <i />
      <span>{t(`live.${state}`)}</span>
    </span>
  );
}

interface StripProps {
  lists: Situation;
  onPalette: () => void;
}

export function Strip({ lists, onPalette }: StripProps) {
  const { t } = useTranslation();
  const { theme, language } = usePreferences();
  const phone = usePhone();
  const sites = [...machinesBySite(lists.equipment).values()];
  const ready = sites.reduce((sum, site) => sum + site.ready, 0);
  const all = sites.reduce((sum, site) => sum + site.all.length, 0);
  const go = (panel: PanelName) => () => navigate({ panel, selection: null, act: null, search: '', purpose: null });
  return (
    <header className="strip">
      <section className="strip-group scroll" aria-label={t('strip.label')}>
        <StripOverdue />
        <button type="button" className="strip-item" data-testid="strip-incidents" onClick={go('incidents')}>
          <span className="strip-label">{t('strip.incidents')}</span>
          {lists.incidents.length === 0 && <span className="muted">{t('strip.noIncidents')}</span>}
          {SEVERITIES.map((severity) => {
            const count = lists.incidents.filter((incident) => incident.severity === severity).length;
            return (
              count > 0 && (
                <span
                  key={severity}
                  className={`strip-level tone-${TONE[severity]}`}
                  title={t(`term.severity.${severity}`)}
                >
                  <b>{t(`term.severityNumeral.${severity}`)}</b>
                  {count}
                </span>
              )
            );
          })}
        </button>
        <button type="button" className="strip-item" data-testid="strip-warnings" onClick={go('warnings')}>
          <span className="strip-label">{t('strip.warnings')}</span>
          {LEVELS.map((level) => {
            const count = lists.warnings.filter((warning) => warning.warningLevel === level).length;
            return (
              count > 0 && (
                <span
                  key={level}
                  className={`strip-level tone-${level.toLowerCase()}`}
                  title={t(`term.warningLevel.${level}`)}
                >
                  <b>{t(`term.warningLevel.${level}`).slice(0, 1)}</b>
                  {count}
                </span>
              )
            );
          })}
          {lists.warnings.length === 0 && <span>0</span>}
        </button>
        <button
          type="button"
          className="strip-item"
          data-testid="strip-machines"
          title={t('strip.machinesHint')}
          onClick={go('resources')}
        >
          <span className="strip-label">{t('strip.machines')}</span>
          <span>
            <strong className="tone-good">{ready}</strong> / {all}
          </span>
        </button>
        <button type="button" className="strip-item" data-testid="strip-dispatches" onClick={go('overview')}>
          <span className="strip-label">{t('strip.dispatches')}</span>
          <strong>{lists.dispatches.length}</strong>
        </button>
      </section>
      <div className="strip-tools">
        <button type="button" className="strip-search" onClick={onPalette} data-testid="palette-button">
          <Icon name="search" size={15} />
          <span>{t('palette.open')}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <Button
          look="primary"
          icon="report"
          data-testid="report-button"
          onClick={() => navigate({ act: 'report', selection: null, purpose: null })}
        >
          {t('act.report')}
        </Button>
        <Live />
        {!phone && <AlarmSwitch />}
        <AccountMenu />
        <Button
          look="quiet"
          lang={language === 'zh-CN' ? 'en' : 'zh'}
          data-testid="language-switch"
          onClick={() => setPreference({ language: language === 'zh-CN' ? 'en-US' : 'zh-CN' })}
        >
          {t('language')}
        </Button>
        <Button
          look="quiet"
          icon={theme === 'night' ? 'sun' : 'moon'}
          aria-label={theme === 'night' ? t('themeDay') : t('themeNight')}
          title={theme === 'night' ? t('themeDay') : t('themeNight')}
          data-testid="theme-switch"
          onClick={() => setPreference({ theme: theme === 'night' ? 'day' : 'night' })}
        />
      </div>
    </header>
  );
}
