--liquibase formatted sql

--changeset c:doubled splitStatements:false
CREATE FUNCTION doubled(n int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN n * 2;
END;
$$;
--rollback DROP FUNCTION doubled(int);

--changeset c:counted runInTransaction:false
CREATE TYPE size AS ENUM ('s', 'm');
ALTER TYPE size ADD VALUE 'l';
CREATE TABLE shirt (id int PRIMARY KEY, size size NOT NULL DEFAULT 's');
--rollback DROP TABLE shirt; DROP TYPE size;

--changeset c:checked runOnChange:true
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 SELECT count(*) FROM member
ALTER TABLE member ADD CONSTRAINT member_rank CHECK (rank BETWEEN 0 AND 100);
--rollback ALTER TABLE member DROP CONSTRAINT member_rank;
