import { type Fault, LAYERS } from '@outpost/incidents/map-layers/layer-rules';
import type { Text } from '@outpost/shared/errors';
import type { CountyProfile } from '@outpost/shared/profile';
import type { Feature } from 'geojson';
import { checkLayer, inOrder } from './check-layer.ts';
import { type Attribute, drawnFeatures, fieldsOf, findField, missingField } from './fields.ts';
import type { ImportOptions } from './options.ts';
import { systemFault } from './read/coordinate-system.ts';
import { readLayerFile } from './read/read-file.ts';
import { readSettlements, type SettlementRow } from './settlements.ts';

export interface CheckedFile {
  /** As they are sent, in the datum of the file: the service converts. */
  features: Partial<Feature>[];
  /** For the layer `settlements`. */
  rows: SettlementRow[];
  fileFaults: Text[];
  faults: Fault[];
}

/** Reads a file and finds all that is wrong with it. What is in another system than was named is not judged further. */
export async function checkFile(options: ImportOptions, profile: CountyProfile): Promise<CheckedFile> {
  const { layer, datum } = options;
  const { features: given, faults: fileFaults, system } = await readLayerFile(options.file);
  const misplaced = systemFault(system, datum);
  if (misplaced) fileFaults.push(misplaced);
  const unreadable = fileFaults.length > 0 && given.length === 0;
  if (misplaced || unreadable) return { features: [], rows: [], fileFaults, faults: [] };

  const there = fieldsOf(given);
  const fieldOf = (attribute: Attribute, required: boolean): string | null => {
    const named = options.fields[attribute];
    const found = findField(attribute, named, there);
    if (!found && given.length > 0 && (required || named !== undefined)) {
      fileFaults.push(missingField(attribute, named, there));
    }
    return found;
  };
  const settlements = layer === 'settlements';
  const name = fieldOf('name', LAYERS[layer].named);
  const code = fieldOf('code', settlements);
  const people = settlements ? fieldOf('people', true) : null;

  const features = drawnFeatures(given, name, code);
  // Without its field every feature lacks a name: that is said once, above.
  const rule = { ...LAYERS[layer], named: LAYERS[layer].named && name !== null };
  const faults = checkLayer(features, rule, datum, profile.surroundings);
  if (!code || !people) return { features, rows: [], fileFaults, faults };
  const settled = readSettlements(
    features,
    given.map((one) => one?.properties?.[people]),
    profile.adcode,
  );
  return { features, rows: settled.rows, fileFaults, faults: inOrder([...faults, ...settled.faults]) };
}
