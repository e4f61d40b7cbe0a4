import { type FieldNode, Kind, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DepotsDocument } from '../features/depots/queries';
import { DispatchesDocument } from '../features/dispatch/queries';
import { EquipmentDocument } from '../features/equipment/queries';
import { IncidentsDocument } from '../features/incidents/queries';
import { SheltersDocument } from '../features/shelters/queries';
import { SitesDocument } from '../features/sites/queries';
import { TeamsDocument } from '../features/teams/queries';
import { WarningsDocument } from '../features/warnings/queries';
import { FirstListsDocument } from './first-answers';

const LISTS = {
  DepotsDocument,
  DispatchesDocument,
  EquipmentDocument,
  IncidentsDocument,
  SheltersDocument,
  SitesDocument,
  TeamsDocument,
  WarningsDocument,
};

const fields = ({ definitions }: typeof FirstListsDocument): string[] =>
  definitions
    .flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : []))
    .filter((selection): selection is FieldNode => selection.kind === Kind.FIELD)
    .map(print);

describe('the first question', () => {
  it.each(Object.entries(LISTS))(
    'asks for the list of %s as that list does, so that it is not asked again',
    (_, list) => {
      expect(fields(FirstListsDocument)).toEqual(
        expect.arrayContaining(fields(list as unknown as typeof FirstListsDocument)),
      );
    },
  );
});
