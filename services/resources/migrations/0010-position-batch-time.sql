-- The way of a dispatch is read from the batches that came in since it was asked for.
create index position_batch_created_at on resources.position_batch (created_at);
