-- a violated index of expressions tells the key too
create table users (id int primary key, email text, n numeric(10,2), d date, v varchar(5), j jsonb);
create unique index on users (lower(email));
create unique index users_en on users (lower(email), n, (n * 2));
create unique index on users (coalesce(v, 'none'));
create unique index on users ((j ->> 'k'));
create unique index on users ((extract(year from d)), id);
create unique index on users (id, upper(v)) where n > 5;
insert into users values (1, 'A@b.c', 1.5, '2024-01-01', 'x', '{"k": "one"}');
insert into users values (2, 'a@B.C', 2, '2024-01-02', 'y', '{"k": "two"}');
insert into users values (2, 'other', 2, '2024-01-02', 'x', '{"k": "two"}');
insert into users values (2, 'other', 2, '2024-01-02', 'y', '{"k": "one"}');
insert into users values (2, 'other', 2, '2024-01-02', null, '{"k": "two"}');
insert into users values (3, 'third', 2, '2024-01-02', null, '{"k": "three"}');
update users set email = 'a@b.c' where id = 2;
insert into users select 4, 'OTHER', 1, '2024-01-01', 'z', '{"k": "z"}';
insert into users values (1, 'q', 2, '2024-01-02', 'q', null);
