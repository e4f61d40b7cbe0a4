import { v5 } from 'uuid';

/** The namespace of ids that are made from codes; any fixed UUID serves. */
const NAMESPACE = '6d7f3b0e-98a4-4b61-9c3f-3f0f65313000';

/**
 * The id of a record that comes with a county profile: the same in every service and on every deployment, so
 * that a machine's owner, known by its code, is the unit that the incidents service has.
 */
export const profileId = (county: string, kind: string, code: string): string =>
  v5(`${county}/${kind}/${code}`, NAMESPACE);
