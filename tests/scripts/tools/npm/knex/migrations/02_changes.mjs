export async function up(knex) {
  await knex.schema.alterTable('people', (t) => {
    t.renameColumn('about', 'description');
    t.string('email', 120).notNullable().alter();
    t.bigInteger('age').nullable().alter();
    t.decimal('money', 14, 4).defaultTo(1.5).alter();
    t.string('phone').defaultTo('none').notNullable();
    t.dropColumn('small');
    t.dropIndex('age');
    t.setNullable('email');
    t.dropNullable('active');
    t.dropChecks('people_age_positive');
  });
  await knex.schema.alterTable('pets', (t) => {
    t.dropForeign('owner');
    t.foreign('owner', 'pets_owner').references('people.id').deferrable('deferred').onDelete('SET NULL');
    t.dropUnique(['owner', 'name'], 'pets_owner_name');
    t.dropPrimary('pets_key');
    t.primary(['id'], { constraintName: 'pets_new_key' });
    t.renameColumn('name', 'called');
  });
  await knex.schema.renameTable('pets', 'animals');
  await knex.schema.createSchema('archive');
  await knex.schema.withSchema('archive').createTable('old', (t) => {
    t.bigIncrements();
    t.timestamp('gone', { useTz: false }).defaultTo(knex.fn.now(6));
  });
  await knex.schema.createView('elders', (v) => {
    v.columns(['id', 'email']);
    v.as(knex('people').select('id', 'email').where('age', '>', 60));
  });
  await knex.schema.createMaterializedView('counts', (v) => v.as(knex('animals').select('owner').count('* as n').groupBy('owner')));
  await knex.schema.createTableLike('people_copy', 'people');
}

export async function down(knex) {
  await knex.schema.dropTable('people_copy').dropMaterializedView('counts').dropView('elders');
  await knex.schema.withSchema('archive').dropTable('old');
  await knex.schema.dropSchema('archive');
  await knex.schema.renameTable('animals', 'pets');
  await knex.schema.alterTable('pets', (t) => {
    t.renameColumn('called', 'name');
    t.dropForeign('owner', 'pets_owner');
    t.dropPrimary('pets_new_key');
    t.primary(['id'], 'pets_key');
    t.unique(['owner', 'name'], { indexName: 'pets_owner_name' });
    t.foreign('owner').references('id').inTable('people').onDelete('CASCADE').onUpdate('RESTRICT');
  });
  await knex.schema.alterTable('people', (t) => {
    t.renameColumn('description', 'about');
    t.dropColumns('phone');
    t.smallint('small');
    t.integer('age').alter();
    t.index('age');
    t.dropNullable('email');
    t.setNullable('active');
    t.check('age >= 0', [], 'people_age_positive');
  });
}
