import type { Text } from '@outpost/shared/errors';
import { type Box, Datum, locate } from '@outpost/shared/geo/position';
import type { Point } from 'geojson';
import { textOf } from './cells.ts';
import type { References } from './import.queries.ts';
import type { ReadRow, RowFault } from './read-table.ts';

/** What a row says of a record, and what is wrong with it. */
export interface RecordPatch {
  patch: Record<string, unknown>;
  faults: RowFault[];
}

/** What the rows of a county are held against. */
export interface Surrounding {
  references: References;
  surroundings: Box;
}

/** Collects a record's patch from a row, cell by cell. */
export class PatchBuilder {
  readonly patch: Record<string, unknown> = {};
  readonly faults: RowFault[] = [];

  constructor(
    readonly row: ReadRow,
    readonly around: Surrounding,
  ) {}

  get<T>(field: string): T | undefined {
    return this.row.values.get(field) as T | undefined;
  }

  fault(column: string, text: Text): void {
    this.faults.push({ line: this.row.line, column, text });
  }

  /** Cells that are the record's own properties. */
  copy(...fields: string[]): void {
    for (const field of fields) if (this.row.values.has(field)) this.patch[field] = this.row.values.get(field);
  }

  /** A unit by its name in the directory. */
  unit(field: string, property: string, column: string): void {
    const name = this.get<string>(field);
    if (name === undefined) return;
    const id = this.around.references.units.get(name);
    if (id) this.patch[property] = id;
    else this.fault(column, { zh: `名录中没有单位“${name}”`, en: `the directory has no unit "${name}"` });
  }

  /** A site or depot by its code. */
  place(field: 'site' | 'depot', column: string): { id: string; point: Point } | null {
    const code = this.get<string>(field);
    if (code === undefined) return null;
    const place = this.around.references[field === 'site' ? 'sites' : 'depots'].get(code);
    if (place) return { id: place.id, point: { type: 'Point', coordinates: place.coordinates } };
    this.fault(column, { zh: `没有编号为 ${code} 的记录`, en: `there is no record with the code ${code}` });
    return null;
  }

  /** Longitude, latitude and datum go together; null when none is given, or when they are wrong. */
  position(): Point | null {
    const [longitude, latitude, datum] = [
      this.get<number>('longitude'),
      this.get<number>('latitude'),
      this.get<Datum>('datum'),
    ];
    const given = [longitude, latitude, datum].filter((value) => value !== undefined).length;
    if (given === 0) return null;
    if (longitude === undefined || latitude === undefined || datum === undefined) {
      this.fault('', { zh: '经度、纬度、坐标系应同时填写', en: 'longitude, latitude and datum go together' });
      return null;
    }
    try {
      return locate({ longitude, latitude, datum }, this.around.surroundings);
    } catch (error) {
      this.fault('经度', textOf(error));
      return null;
    }
  }
}
