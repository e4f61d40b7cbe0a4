import { useTranslation } from 'react-i18next';
import type { PrefectureConsentInput } from '../../../generated/graphql';
import { fromLocalInput } from '../../../lib/time';
import { TextField } from '../../../ui/Field';
import { Notice } from '../../../ui/states';

/** The prefecture's consent as it is written down. */
export interface Consent {
  by: string;
  at: string;
  document: string;
}

/** What is sent of it; nothing while nobody is named. */
export function consentInput({ by, at, document }: Consent): PrefectureConsentInput | null {
  const time = fromLocalInput(at);
  return by.trim() && time ? { by: by.trim(), at: time, document: document.trim() || null } : null;
}

interface ConsentFieldsProps {
  value: Consent;
  onChange: (value: Consent) => void;
  at: (field: string) => string | null;
}

/** 地区同意 (4.2): level III is started with the consent of the prefecture on record. */
export function ConsentFields({ value, onChange, at }: ConsentFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Notice>{t('incident.consentHint')}</Notice>
      <TextField
        label={t('incident.consentBy')}
        required
        value={value.by}
        data-testid="consent-by"
        error={at('prefectureConsent.by') ?? at('prefectureConsent')}
        onChange={({ target }) => onChange({ ...value, by: target.value })}
      />
      <div className="form-pair">
        <TextField
          label={t('incident.consentAt')}
          type="datetime-local"
          value={value.at}
          error={at('prefectureConsent.at')}
          onChange={({ target }) => onChange({ ...value, at: target.value })}
        />
        <TextField
          label={t('incident.consentDocument')}
          value={value.document}
          onChange={({ target }) => onChange({ ...value, document: target.value })}
        />
      </div>
    </>
  );
}
