import { DataSource, type EntityManager, type MixedList } from 'typeorm';
import { SnakeNames } from './naming.ts';

export interface DatabaseOptions {
  url: string;
  schema: string;
  // biome-ignore lint/complexity/noBannedTypes: TypeORM's own type for a list of entity classes
  entities: MixedList<Function>;
  poolSize: number;
  /** As whom its connections act, when not as who they sign in. */
  role?: string | null;
}

/** A pool on one service's schema. `synchronize` is off: the schema is made by migrations alone. */
export const openDatabase = ({ url, schema, entities, poolSize, role }: DatabaseOptions): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url,
    schema,
    entities,
    poolSize,
    synchronize: false,
    installExtensions: false,
    namingStrategy: new SnakeNames(),
    applicationName: `outpost-${schema}`,
    logging: false,
    ...(role && { extra: { options: `-c role=${role}` } }),
  }).initialize();

/** The schema that a manager's tables stand in, for named queries. */
export const schemaOf = (source: EntityManager | DataSource): string => {
  const { options } = source instanceof DataSource ? source : source.connection;
  if (!('schema' in options) || typeof options.schema !== 'string') throw new Error('the data source has no schema');
  return options.schema;
};
