import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../../lib/url-state';
import { useCounty } from '../../../map/queries';
import { Button } from '../../../ui/Button';
import { DATUMS, isDegrees } from './position';

/** A place typed with its datum, or taken from the middle of the map. */
export function PositionFields({ required }: { required: boolean }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const { view } = useUrlState();
  const [{ data }] = useCounty();
  const centre = view ?? data?.county.center;
  const rules = [
    { required, message: t('inventory.fault.required') },
    {
      validator: async (_: unknown, value: string | undefined) =>
        value && !isDegrees(value) ? Promise.reject(new Error(t('report.badCoordinate'))) : undefined,
    },
  ];
  return (
    <fieldset className="position">
      <legend>{t('resource.position')}</legend>
      <Form.Item name={['position', 'longitude']} label={t('report.longitude')} rules={rules}>
        <Input inputMode="decimal" placeholder="78.54250" data-testid="add-longitude" />
      </Form.Item>
      <Form.Item name={['position', 'latitude']} label={t('report.latitude')} rules={rules}>
        <Input inputMode="decimal" placeholder="39.78500" data-testid="add-latitude" />
      </Form.Item>
      <Form.Item name={['position', 'datum']} label={t('report.datum')} initialValue="CGCS2000">
        <Select options={DATUMS.map((value) => ({ value, label: t(`term.datum.${value}`) }))} />
      </Form.Item>
      <Button
        icon="locate"
        disabled={!centre}
        data-testid="add-map-centre"
        onClick={() => {
          if (!centre) return;
          form.setFieldsValue({
            position: { longitude: centre.longitude.toFixed(5), latitude: centre.latitude.toFixed(5), datum: 'WGS84' },
          });
        }}
      >
        {t('inventory.mapCentre')}
      </Button>
    </fieldset>
  );
}
