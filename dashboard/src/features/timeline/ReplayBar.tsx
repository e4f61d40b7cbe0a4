import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayTime } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';

const MINUTE = 60_000;
/** A long incident is played in a minute or so, a short one minute by minute. */
const TICK_MS = 200;
const TICKS = 300;

interface ReplayBarProps {
  from: number;
  to: number;
  moment: number | null;
  onMove: (moment: number | null) => void;
}

/** A slider over all minutes of the incident, that plays; at its right end is the present. */
export function ReplayBar({ from, to, moment, onMove }: ReplayBarProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [playing, setPlaying] = useState(false);
  const minutes = Math.max(1, Math.round((to - from) / MINUTE));
  const step = Math.max(1, Math.round(minutes / TICKS)) * MINUTE;
  const tick = useEffectEvent(() => {
    const next = (moment ?? from) + step;
    if (next >= to) setPlaying(false);
    onMove(Math.min(next, to));
  });
  useEffect(() => {
    if (!playing) return;
    const timer = window.setInterval(() => tick(), TICK_MS);
    return () => window.clearInterval(timer);
  }, [playing]);
  const play = (): void => {
    if (!playing && (moment === null || moment >= to)) onMove(from);
    setPlaying(!playing);
  };
  const present = (): void => {
    setPlaying(false);
    onMove(null);
  };
  const shown = moment ?? to;
  const label = moment === null ? t('replay.now') : dayTime(new Date(moment).toISOString(), language);
  return (
    <div className="replay-bar">
      <Button look="primary" aria-pressed={playing} data-testid="replay-play" onClick={play}>
        {playing ? t('replay.pause') : t('replay.play')}
      </Button>
      <output className={moment === null ? 'muted' : ''} data-testid="replay-moment">
        {label}
      </output>
      <Button look="quiet" disabled={moment === null} data-testid="replay-present" onClick={present}>
        {t('replay.present')}
      </Button>
      <input
        type="range"
        min={0}
        max={minutes}
        step={1}
        value={Math.round((shown - from) / MINUTE)}
        aria-label={t('replay.slider')}
        aria-valuetext={label}
        data-testid="replay-slider"
        onChange={({ target }) => {
          setPlaying(false);
          onMove(from + Number(target.value) * MINUTE);
        }}
      />
      <small className="muted">{dayTime(new Date(from).toISOString(), language)}</small>
      <small className="muted">{dayTime(new Date(to).toISOString(), language)}</small>
    </div>
  );
}
