-- An account that the provider's claims made, and change at every sign-in, as long as no administrator takes it over.
alter table identity.account add column provisioned boolean not null default false;
