import { useCounty } from '../../map/queries';

/** Whether the reader's role lets them do something at all; the services decide about the single record. */
export function useMay(): (action: string) => boolean {
  const [{ data }] = useCounty();
  const actions = new Set(data?.viewer.permissions.map(({ action }) => action));
  return (action) => actions.has(action);
}
