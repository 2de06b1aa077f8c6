COPY person (name, email) FROM STDIN;
Cyd	cyd@example.org
Dan	\N
\.
