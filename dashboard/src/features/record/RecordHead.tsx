import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMapActions } from '../../map/actions';
import type { LngLat } from '../../map/geometry';
import { MapSymbol } from '../../map/Symbol';
import type { SymbolSpec } from '../../map/symbols';
import { Button } from '../../ui/Button';
import { Tag } from '../../ui/Tag';

interface RecordHeadProps {
  symbol?: SymbolSpec;
  name: string;
  code: string;
  demo: boolean;
  at?: LngLat | null;
  tags: ReactNode;
}

/** Symbol, name, code, state: the same wherever an object is opened. */
export function RecordHead({ symbol, name, code, demo, at, tags }: RecordHeadProps) {
  const { t } = useTranslation();
  const { show } = useMapActions();
  return (
    <header className="record-head">
      {symbol && <MapSymbol spec={symbol} size={44} />}
      <div className="record-head-text">
        <h3>{name}</h3>
        <p className="record-tags">
          {tags}
          <span className="muted">{code}</span>
          {demo && <Tag tone="muted">{t('map.demo')}</Tag>}
        </p>
      </div>
      {at && (
        <Button
          look="quiet"
          icon="locate"
          aria-label={t('act.locate')}
          title={t('act.locate')}
          onClick={() => show(at, 12)}
        />
      )}
    </header>
  );
}
