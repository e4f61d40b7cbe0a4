/** How far each consumer of a service has come in the journal that it follows. Part of every schema. */
export const consumerTables = (schema: string): string => `
create table ${schema}.consumer (
  name text primary key,
  service text not null,
  position bigint not null
);
`;
