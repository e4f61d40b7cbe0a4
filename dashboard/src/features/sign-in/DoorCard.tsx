import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setPreference } from '../../lib/preferences';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import './sign-in.css';

/** The frame of every page before the room: the product's name, the card, language and theme. */
export function DoorCard({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const { theme, language } = usePreferences();
  return (
    <main className="door" data-testid="door">
      <div className="door-head">
        <span className="door-mark">{t('door.product')}</span>
        <span className="second">{t('door.purpose')}</span>
      </div>
      <section className="door-card">
        <h1>{title}</h1>
        {children}
      </section>
      {note && <p className="door-note">{note}</p>}
      <div className="door-foot">
        <Button
          look="quiet"
          data-testid="language-switch"
          onClick={() => setPreference({ language: language === 'zh-CN' ? 'en-US' : 'zh-CN' })}
        >
          {t('language')}
        </Button>
        <Button
          look="quiet"
          icon={theme === 'night' ? 'sun' : 'moon'}
          aria-label={theme === 'night' ? t('themeDay') : t('themeNight')}
          data-testid="theme-switch"
          onClick={() => setPreference({ theme: theme === 'night' ? 'day' : 'night' })}
        />
      </div>
    </main>
  );
}
