-- The geometry of a map layer stands apart from the layer, a row for each version: the journal then records each
-- installation without repeating thousands of corners, and an older map is kept, not overwritten.

create table incidents.map_layer_features (
  layer_id uuid not null references incidents.map_layer,
  version integer not null,
  features jsonb not null,
  primary key (layer_id, version)
);
create trigger map_layer_features_are_append_only before update or delete on incidents.map_layer_features
  for each row execute function incidents.refuse_change();

insert into incidents.map_layer_features select id, version, features from incidents.map_layer;
alter table incidents.map_layer
  drop column features,
  add column features_hash text;
update incidents.map_layer l set features_hash = encode(sha256(convert_to(f.features::text, 'UTF8')), 'hex')
  from incidents.map_layer_features f where f.layer_id = l.id;
alter table incidents.map_layer alter column features_hash set not null;
