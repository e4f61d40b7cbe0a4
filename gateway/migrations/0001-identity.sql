-- Who may come in. Columns that only better-auth needs are named by its mapping in src/identity/sign-in/auth-options.ts.

create table identity.account (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  name text not null,
  email text not null,
  role text not null,
  scope text not null,
  unit_id uuid,
  team_id uuid,
  expert_id uuid,
  suspended_at timestamptz,
  two_factor_enabled boolean not null default false,
  email_verified boolean not null default true,
  image text,
  constraint account_county_in_scope check (starts_with(county, scope))
);
-- Not by county: a person signs in with the e-mail alone.
create unique index account_email on identity.account (email);
create index account_order on identity.account (county, name, id);

-- How an account proves itself: a password's hash, or a person's subject at a single sign-on provider.
create table identity.credential (
  id uuid primary key,
  account_id uuid not null references identity.account,
  provider text not null,
  subject text not null,
  password_hash text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  granted_scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index credential_subject on identity.credential (provider, subject);
create index credential_account on identity.credential (account_id);

create table identity.two_factor (
  id uuid primary key,
  account_id uuid not null references identity.account,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_count integer not null default 0,
  locked_until timestamptz
);
create index two_factor_account on identity.two_factor (account_id);

-- The token itself is in the browser's cookie alone.
create table identity.session (
  id uuid primary key,
  account_id uuid not null references identity.account,
  token_hash text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  address text,
  agent text
);
create unique index session_token on identity.session (token_hash);
create index session_account on identity.session (account_id, created_at);

-- Short-lived values of a sign-in on its way: a second factor that is awaited, a single sign-on that was begun.
create table identity.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on identity.verification (identifier);

-- A one-time link by which an account gets its password. Without an account: the first administrator's.
create table identity.invitation (
  token_hash text primary key,
  account_id uuid references identity.account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitation_account on identity.invitation (account_id);

-- Failed sign-ins by e-mail and by address; also of e-mails that nobody has.
create table identity.sign_in_failure (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null
);

create table identity.api_key (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  name text not null,
  beginning text not null,
  role text not null,
  scope text not null,
  unit_id uuid,
  team_id uuid,
  expert_id uuid,
  reads text[] not null,
  writes text[] not null,
  free_queries boolean not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  constraint api_key_county_in_scope check (starts_with(county, scope))
);
create index api_key_order on identity.api_key (county, name, id);

-- Apart from the key's record, so that no copy of the record (the journal's) holds it.
create table identity.api_key_hash (
  key_id uuid primary key references identity.api_key,
  hash text not null unique,
  last_used_at timestamptz
);
