CREATE INDEX CONCURRENTLY purchase_state ON purchase (state);
