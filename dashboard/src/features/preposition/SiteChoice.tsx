import { useTranslation } from 'react-i18next';
import type { SiteCoreFragment } from '../../generated/graphql';
import { named } from '../../lib/named';
import { usePreferences } from '../../lib/use-preferences';

interface SiteChoiceProps {
  sites: readonly SiteCoreFragment[];
  /** Ids; null is all of them. */
  chosen: readonly string[] | null;
  onChange: (chosen: readonly string[] | null) => void;
}

/** The sites where machines may wait: all of them, until some are taken out. */
export function SiteChoice({ sites, chosen, onChange }: SiteChoiceProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const toggle = (id: string): void => {
    const now = chosen ?? sites.map((site) => site.id);
    const next = now.includes(id) ? now.filter((one) => one !== id) : [...now, id];
    onChange(next.length === sites.length ? null : next);
  };
  return (
    <details className="board-sites">
      <summary>
        {t('board.sites')} ·{' '}
        {chosen ? t('board.sitesSome', { count: chosen.length }) : t('board.sitesAll', { count: sites.length })}
      </summary>
      {sites.map((site) => (
        <label key={site.id}>
          <input type="checkbox" checked={chosen?.includes(site.id) ?? true} onChange={() => toggle(site.id)} />
          {named(site, language)}
        </label>
      ))}
    </details>
  );
}
