import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { setPreference } from '../../lib/preferences';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { ErrorState } from '../../ui/states';
import { LoadCountyDocument } from './queries';
import './county-setup.css';

export function CountySetup({ adcode, onLoaded }: { adcode: string; onLoaded: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { run, busy, problem } = useAct(LoadCountyDocument);
  const load = async (demo: boolean): Promise<void> => {
    if (await run({ input: { county: adcode, demo } })) onLoaded();
  };
  const choice = (demo: boolean, title: string, hint: string, testId: string) => (
    <button type="button" className="setup-choice" disabled={busy} onClick={() => load(demo)} data-testid={testId}>
      <strong>{title}</strong>
      <span>{hint}</span>
    </button>
  );
  return (
    <main className="setup" data-testid="county-setup">
      <div className="setup-card">
        <div className="setup-head">
          <h1>{t('setup.title')}</h1>
          <Button look="quiet" onClick={() => setPreference({ language: language === 'zh-CN' ? 'en-US' : 'zh-CN' })}>
            {t('language')}
          </Button>
        </div>
        <p className="second">{t('setup.body')}</p>
        {choice(true, t('setup.demo'), t('setup.demoHint'), 'setup-demo')}
        {choice(false, t('setup.profile'), t('setup.profileHint'), 'setup-profile')}
        {busy && (
          <div
            className="setup-progress"
            role="progressbar"
            aria-label={t('setup.loading')}
            data-testid="setup-progress"
          >
            <i />
            <span>{t('setup.loading')}</span>
          </div>
        )}
        {problem && (
          <ErrorState
            title={t('setup.failed')}
            message={problem.code === 'NETWORK' ? t('problem.network') : problem.message}
            note={t('setup.againHint')}
          />
        )}
      </div>
    </main>
  );
}
