import { type DocumentNode, type FieldNode, Kind, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DepotsDocument } from '../features/depots/queries';
import { DispatchesDocument } from '../features/dispatch/queries';
import { EquipmentDocument } from '../features/equipment/queries';
import { IncidentsDocument } from '../features/incidents/queries';
import { SitesDocument } from '../features/sites/queries';
import { TeamsDocument } from '../features/teams/queries';
import { WarningsDocument } from '../features/warnings/queries';
import { FirstEventsDocument, FirstResourcesDocument } from './first-answers';

const LISTS = {
  DepotsDocument,
  DispatchesDocument,
  EquipmentDocument,
  IncidentsDocument,
  SitesDocument,
  TeamsDocument,
  WarningsDocument,
};

const fields = (document: object): string[] =>
  (document as DocumentNode).definitions
    .flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : []))
    .filter((selection): selection is FieldNode => selection.kind === Kind.FIELD)
    .map(print);

describe('the first questions', () => {
  const asked = [FirstEventsDocument, FirstResourcesDocument].flatMap(fields);

  it.each(Object.entries(LISTS))('ask for %s as the list itself does, so that it is not asked again', (_, list) => {
    expect(asked).toEqual(expect.arrayContaining(fields(list)));
  });
});
