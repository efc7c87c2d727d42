'use strict';

/*
 * Times are texts in ISO 8601, UTC: they sort as they are, and read the same from SQLite and PostgreSQL.
 *
 * `active_key` is what keeps two runs from a repository at the same time: it is set, and unique, for as long as a job is
 * not done.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('fleet_runs', table => {
    table.string('id', 36).primary();
    table.string('kind', 20).notNullable();
    table.string('state', 20).notNullable();
    table.integer('canary').notNullable();
    table.boolean('proven').notNullable();
    table.text('request').notNullable();
    table.string('request_key', 255).unique();
    table.string('created_by', 255).notNullable();
    table.string('created_at', 30).notNullable().index();
    table.string('ended_at', 30);
  });
  await knex.schema.createTable('fleet_jobs', table => {
    table.string('id', 36).primary();
    table
      .string('run_id', 36)
      .notNullable()
      .references('id')
      .inTable('fleet_runs')
      .onDelete('CASCADE')
      .index();
    table.integer('position').notNullable();
    table.string('repository', 400).notNullable();
    table.text('entity_refs').notNullable();
    table.string('active_key', 440).unique();
    table.boolean('canary').notNullable();
    table.string('state', 20).notNullable().index();
    table.integer('attempts').notNullable();
    table.string('worker', 255);
    table.string('not_before', 30);
    table.text('error');
    table.text('result');
    table.string('started_at', 30);
    table.string('ended_at', 30);
  });
  await knex.schema.createTable('component_state', table => {
    table.string('entity_ref', 400).primary();
    table.string('generator_version', 100);
    table.string('library_version', 100);
    table.boolean('drift').notNullable();
    table.integer('conflicts').notNullable();
    table.integer('findings_error');
    table.integer('findings_warning');
    table.integer('findings_info');
    table.text('error');
    table.string('checked_at', 30).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('component_state');
  await knex.schema.dropTable('fleet_jobs');
  await knex.schema.dropTable('fleet_runs');
};
