ALTER TABLE person ADD COLUMN born date, ALTER COLUMN email TYPE varchar(200);
ALTER TYPE state RENAME VALUE 'paid' TO 'settled';
