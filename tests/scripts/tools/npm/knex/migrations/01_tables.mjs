export async function up(knex) {
  await knex.schema.createTable('people', (t) => {
    t.increments('id');
    t.string('email', 80).notNullable().unique();
    t.text('about');
    t.integer('age').unsigned().index();
    t.enu('mood', ['sad', 'ok'], { useNative: true, enumName: 'mood' }).defaultTo('ok');
    t.enu('size', ['S', 'M', 'L']);
    t.jsonb('settings').notNullable().defaultTo('{}');
    t.json('raw');
    t.specificType('tags', 'text[]').defaultTo('{a,b}');
    t.boolean('active').defaultTo(true);
    t.decimal('money', 12, 3);
    t.float('ratio');
    t.double('wide');
    t.bigInteger('large').defaultTo(0);
    t.smallint('small');
    t.binary('bytes');
    t.uuid('token').defaultTo(knex.fn.uuid());
    t.date('born');
    t.time('at');
    t.datetime('seen', { precision: 3 });
    t.timestamps(true, true);
    t.comment('who is here');
    t.check('?? >= 0', ['age'], 'people_age_positive');
  });
  await knex.schema.createTable('pets', (t) => {
    t.uuid('id').primary({ constraintName: 'pets_key' }).defaultTo(knex.raw('gen_random_uuid()'));
    t.integer('owner').references('id').inTable('people').onDelete('CASCADE').onUpdate('RESTRICT');
    t.string('name').notNullable().comment('as it is called');
    t.unique(['owner', 'name'], { indexName: 'pets_owner_name' });
    t.index(['name'], 'pets_name_hash', { indexType: 'hash' });
    t.index(knex.raw('lower(name)'), 'pets_lower');
    t.index(['name'], 'pets_some', { predicate: knex.whereNotNull('owner') });
  });
}

export async function down(knex) {
  await knex.schema.dropTable('pets');
  await knex.schema.dropTable('people');
  await knex.raw('DROP TYPE mood');
}
