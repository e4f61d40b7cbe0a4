import { useMemo } from 'react';
import { named } from '../../lib/named';
import { usePreferences } from '../../lib/use-preferences';
import { useDepots } from '../depots/queries';
import { useSites } from '../sites/queries';
import type { Lists } from './model/register';
import { useTownships } from './townships';

// The directory names a township's government; in a column the place itself is enough.
const GOVERNMENT = /^People.s Government of /;

/** The sites, depots and townships that columns and filters name. */
export function useLists(): Lists {
  const { language } = usePreferences();
  const [{ data: sites }] = useSites();
  const [{ data: depots }] = useDepots();
  const [{ data: county }] = useTownships();
  return useMemo(() => {
    const options = (records: readonly { id: string; name: string; nameEn: string }[] | undefined) =>
      (records ?? []).map((record) => ({ value: record.id, label: named(record, language) }));
    const townships = (county?.county.townships ?? []).flatMap((unit) => {
      const label = language === 'zh-CN' ? (unit.shortName ?? unit.name) : unit.nameEn.replace(GOVERNMENT, '');
      return unit.township ? [{ value: unit.township, label }] : [];
    });
    return { sites: options(sites?.prepositionSites.nodes), depots: options(depots?.depots.nodes), townships };
  }, [sites, depots, county, language]);
}
