-- What is set aside for an incident stays in the balance, and is nobody else's until it is issued to that incident or
-- released (6.2). `reserved` is the sum of the movements' `reserved`, as the balance is of their `quantity`.
alter table resources.stock_item
  add column reserved integer not null default 0,
  add constraint stock_reserved_is_there check (reserved >= 0 and reserved <= balance);

alter table resources.stock_movement
  add column reserved integer not null default 0,
  drop constraint stock_movement_sign,
  add constraint stock_movement_sign check (
    case kind
      when 'RECEIPT' then quantity > 0 and reserved = 0
      when 'TRANSFER_IN' then quantity > 0 and reserved = 0
      when 'ISSUE' then quantity < 0 and reserved between quantity and 0
      when 'WRITE_OFF' then quantity < 0 and reserved = 0
      when 'TRANSFER_OUT' then quantity < 0 and reserved = 0
      when 'RESERVE' then quantity = 0 and reserved > 0
      when 'RELEASE' then quantity = 0 and reserved < 0
      else kind = 'COUNT' and reserved = 0
    end
  ),
  add constraint stock_reserved_for_an_incident check (reserved = 0 or incident_id is not null);
create index stock_movement_reserved on resources.stock_movement (incident_id, stock_item_id) where reserved <> 0;

create or replace function resources.move_balance() returns trigger language plpgsql as $$
begin
  update resources.stock_item
    set balance = balance + new.quantity, reserved = reserved + new.reserved, version = version + 1,
        updated_at = new.created_at
    where id = new.stock_item_id
    returning balance into new.balance_after;
  -- Under the item's lock, which the update above holds: of one incident's share no more is given back than it has.
  if new.reserved < 0 and -new.reserved > (
    select coalesce(sum(reserved), 0) from resources.stock_movement
    where stock_item_id = new.stock_item_id and incident_id = new.incident_id and reserved <> 0
  ) then
    raise exception 'more than is reserved for this incident' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace function resources.guard_balance() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and (new.balance <> 0 or new.reserved <> 0) then
    raise exception 'a stock item begins at zero and is filled by a movement' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and (new.balance <> old.balance or new.reserved <> old.reserved) and pg_trigger_depth() < 2 then
    raise exception 'a balance is changed by a movement only' using errcode = 'check_violation';
  end if;
  return new;
end $$;
