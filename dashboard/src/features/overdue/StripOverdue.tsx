import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { setPreference } from '../../lib/preferences';
import { navigate } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { ring } from './alarm';
import { useOverdueAlarm } from './use-overdue';

/** 超时: how many clocks are over; it is not there while none is. */
export function StripOverdue() {
  const { t } = useTranslation();
  const overdue = useOverdueAlarm();
  const count = overdue.length;
  // For whoever looks at another window.
  useEffect(() => {
    const name = t('product');
    document.title = count > 0 ? `(${count}) ${name}` : name;
  }, [count, t]);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="strip-item strip-overdue"
      data-testid="strip-overdue"
      onClick={() => navigate({ panel: 'overview', selection: null, act: null, search: '', purpose: null })}
    >
      <span>{t('overdue.title')}</span>
      <strong>{count}</strong>
    </button>
  );
}

/** Switches the sound; switching it on lets it be heard, which also lets the browser make sounds later. */
export function AlarmSwitch() {
  const { t } = useTranslation();
  const { alarm } = usePreferences();
  const label = alarm ? t('overdue.mute') : t('overdue.sound');
  return (
    <Button
      look="quiet"
      icon={alarm ? 'bell' : 'mute'}
      aria-label={label}
      aria-pressed={alarm}
      title={label}
      data-testid="alarm-switch"
      onClick={() => {
        setPreference({ alarm: !alarm });
        if (!alarm) void ring();
      }}
    />
  );
}
