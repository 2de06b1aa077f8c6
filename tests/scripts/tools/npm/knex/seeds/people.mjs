export async function seed(knex) {
  await knex('animals').del();
  await knex('people').del();
  await knex('people').insert([
    { id: 1, email: 'ann@x.org', age: 70, mood: 'sad', size: 'L', settings: { deep: { a: [1, 'x'] } }, raw: '{"b": 1}', tags: ['q', 'r s'], money: '12.3456', ratio: 0.5, wide: 1e300, large: '9007199254740993', bytes: Buffer.from('00ff', 'hex'), token: '00000000-0000-0000-0000-000000000001', born: '1954-02-03', at: '01:02:03', seen: '2024-05-06T07:08:09.123Z' },
    { id: 2, email: 'bob@x.org', age: 20, description: "it's ?\\", active: false, token: '00000000-0000-0000-0000-000000000002' },
    { id: 3, email: 'cyd@x.org', settings: { deep: null }, token: '00000000-0000-0000-0000-000000000003' },
  ]);
  await knex.raw("SELECT setval('people_id_seq', (SELECT max(id) FROM people))");
  await knex('animals').insert([
    { id: '00000000-0000-0000-0000-00000000000a', owner: 1, called: 'Rex' },
    { id: '00000000-0000-0000-0000-00000000000b', owner: 1, called: 'Tom' },
    { id: '00000000-0000-0000-0000-00000000000c', owner: 2, called: 'Ada' },
  ]);
}
