import type { DataSource } from 'typeorm';
import { openDatabase } from './database.ts';
import { grantRole, hasOneSession, roleOf } from './database-role.ts';
import { type Migration, migrate } from './migrate.ts';

export interface SchemaWanted {
  url: string;
  schema: string;
  migrations: Migration[];
  /** Lets the role sign in by itself, for a service that is not given the owner's login. */
  password?: string;
}

export interface PreparedSchema {
  /** What was applied. */
  applied: string[];
  /** As whom the service's connections act; null where they need not change what they are. */
  role: string | null;
}

/** The same for all services: roles belong to the server. */
const LOCK = 653_131;

/** So that the password stands in no statement that the server might log. */
const allowLogin = async (db: DataSource, role: string, password: string): Promise<void> => {
  await db.transaction(async (manager) => {
    await manager.query(`select set_config('outpost.password', $1, true)`, [password]);
    await manager.query(
      `do $$ begin execute format('alter role ${role} login password %L', current_setting('outpost.password')); end $$`,
    );
  });
};

/** A service with a login of its own cannot make tables: refuses when some are missing. */
async function requireMigrated({ url, schema, migrations }: SchemaWanted): Promise<void> {
  const db = await openDatabase({ url, schema, entities: [], poolSize: 1 });
  try {
    const applied: { name: string }[] = await db.query(`select name from ${schema}.migration`);
    const known = new Set(applied.map(({ name }) => name));
    const missing = migrations.filter(({ name }) => !known.has(name)).map(({ name }) => name);
    if (missing.length > 0) {
      throw new Error(
        `${schema}: ${missing.join(', ')} 尚未执行，请先运行 / not applied yet; first run: node infra/desk/dist/prepare-database.js`,
      );
    }
  } finally {
    await db.destroy();
  }
}

/**
 * Brings a schema up to date and gives its role what it needs. With the login of that role itself, only looks
 * whether that has been done (docs/adr/0003).
 */
export async function prepareSchema(wanted: SchemaWanted): Promise<PreparedSchema> {
  const { url, schema, migrations, password } = wanted;
  if (new URL(url).username === roleOf(schema)) {
    await requireMigrated(wanted);
    return { applied: [], role: null };
  }
  const db = await openDatabase({ url, schema, entities: [], poolSize: 1 });
  try {
    const applied = await migrate(db, migrations);
    if (await hasOneSession(db)) return { applied, role: null };
    const role = await db.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [LOCK]);
      return grantRole(manager, schema);
    });
    if (password) await allowLogin(db, role, password);
    return { applied, role };
  } finally {
    await db.destroy();
  }
}
