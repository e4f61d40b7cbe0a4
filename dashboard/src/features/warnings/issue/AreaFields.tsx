import { useTranslation } from 'react-i18next';
import type { CountyQuery } from '../../../generated/graphql';
import { named } from '../../../lib/named';
import { usePreferences } from '../../../lib/use-preferences';
import { AREA_TOOLS, useAreaDraft } from '../../../map/area-draft';
import type { LngLat } from '../../../map/geometry';
import { Button } from '../../../ui/Button';
import { SelectField, TextField } from '../../../ui/Field';
import { Segmented } from '../../../ui/Segmented';

interface Township extends LngLat {
  name: string;
  nameEn: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The seats of the county's townships: what a circle is most often drawn around. */
export function townshipsOf({ mapLayers }: CountyQuery['county']): Township[] {
  const layer = mapLayers.find((one) => one.layer === 'townships');
  return (layer?.features.features ?? []).flatMap(({ geometry, properties }) => {
    const name = text(properties?.['name']);
    if (geometry.type !== 'Point' || !name) return [];
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    return [{ name, nameEn: text(properties?.['nameEn']), longitude, latitude }];
  });
}

interface AreaFieldsProps {
  county: CountyQuery['county'];
  error: string | null;
  /** Told with the words that fit what was chosen, so that the text of the area can follow it. */
  onChosen: (words: string) => void;
}

/** 可能影响的范围: around a place, drawn on the map, or all of the county. */
export function AreaFields({ county, error, onChosen }: AreaFieldsProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { draft, change } = useAreaDraft();
  const townships = townshipsOf(county);
  const chosen = townships.findIndex(
    ({ longitude, latitude }) => draft.at?.longitude === longitude && draft.at.latitude === latitude,
  );
  // What is issued is Chinese, whatever the officer's own language is.
  const around = (place: string, kilometres: number): string =>
    t('warning.areaAround', { place, kilometres, lng: 'zh-CN' });
  return (
    <fieldset className="warn-area">
      <legend>
        {t('warning.area')}
        <span className="field-required"> *</span>
      </legend>
      <Segmented
        label={t('warning.area')}
        value={draft.tool}
        options={AREA_TOOLS.map((value) => ({ value, label: t(`warning.areaTool.${value}`) }))}
        onChange={(tool) => {
          change({ tool });
          if (tool === 'county') onChosen(t('warning.areaCounty', { county: county.name, lng: 'zh-CN' }));
        }}
      />
      {draft.tool === 'circle' && (
        <div className="form-pair">
          <SelectField
            label={t('warning.areaCentre')}
            value={chosen < 0 ? '' : String(chosen)}
            placeholder={draft.at ? t('warning.areaPicked') : t('warning.areaPick')}
            data-testid="warn-township"
            options={townships.map((township, index) => ({ value: String(index), label: named(township, language) }))}
            onChange={({ target }) => {
              const township = townships[Number(target.value)];
              if (target.value === '' || !township) return;
              change({ at: { longitude: township.longitude, latitude: township.latitude } });
              onChosen(around(township.name, draft.kilometres));
            }}
          />
          <TextField
            label={t('warning.areaKilometres')}
            type="number"
            min={0.5}
            max={200}
            step={0.5}
            value={String(draft.kilometres)}
            data-testid="warn-kilometres"
            onChange={({ target }) => {
              const kilometres = Math.max(0, Number(target.value) || 0);
              change({ kilometres });
              const township = townships[chosen];
              if (township) onChosen(around(township.name, kilometres));
            }}
          />
        </div>
      )}
      {draft.tool === 'polygon' && (
        <p className="field-hint warn-draw">
          {draft.drawn ? t('warning.drawn') : t('warning.draw')}
          {draft.drawn && (
            <Button look="quiet" data-testid="warn-redraw" onClick={() => change({ drawn: null })}>
              {t('warning.redraw')}
            </Button>
          )}
        </p>
      )}
      {error && (
        <p className="field-error" role="alert" data-testid="warn-area-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
