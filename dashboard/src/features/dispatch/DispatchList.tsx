import { useTranslation } from 'react-i18next';
import type { DispatchCoreFragment } from '../../generated/graphql';
import { minutes } from '../../lib/measure';
import { select } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import { MapSymbol } from '../../map/Symbol';
import { Line, List } from '../../ui/List';
import { DispatchStateTag } from './DispatchStateTag';
import { dispatchSymbol } from './symbol';
import { resourceName } from './toFeatures';

interface DispatchListProps {
  dispatches: readonly DispatchCoreFragment[];
  /** Outside an incident's own workspace a line names the incident instead of the task. */
  incidents?: boolean;
}

export function DispatchList({ dispatches, incidents = false }: DispatchListProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { hover } = useMapActions();
  return (
    <List
      label={t('incident.dispatches')}
      onOpen={(id) => select({ kind: 'dispatch', id })}
      onHover={(id) => hover(id === null ? null : { kind: 'dispatch', id })}
      rows={dispatches.map((dispatch) => {
        const symbol = dispatchSymbol(dispatch);
        return {
          id: dispatch.id,
          testId: 'dispatch-row',
          content: (
            <Line
              symbol={symbol && <MapSymbol spec={symbol} size={28} />}
              title={resourceName(dispatch, language)}
              detail={incidents ? dispatch.incident.title : (dispatch.task ?? dispatch.code)}
              aside={
                <>
                  <DispatchStateTag state={dispatch.dispatchState} />
                  {dispatch.active && dispatch.dispatchState !== 'ON_SCENE' && (
                    <span>{t('incident.travel', { minutes: minutes(dispatch.estimate.seconds) })}</span>
                  )}
                </>
              }
            />
          ),
        };
      })}
    />
  );
}
