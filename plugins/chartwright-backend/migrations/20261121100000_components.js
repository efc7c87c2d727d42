'use strict';

/*
 * What the fleet page shows, one row a component: what the catalog says of it beside what the last check found, so that
 * filters, sorting and counting are the database's work. Columns of a check are empty before the first one.
 *
 * `library_order` is the version of the library chart as a text that sorts as versions do.
 */

const COPIED = [
  'entity_ref',
  'generator_version',
  'library_version',
  'drift',
  'conflicts',
  'findings_error',
  'findings_warning',
  'findings_info',
  'error',
  'checked_at',
];

/**
 * A table with the columns that are written.
 *
 * @param {import('knex').Knex} knex
 * @param {string} table
 */
const copiedColumns = (knex, table) =>
  knex.raw(`?? (${COPIED.map(() => '??').join(', ')})`, [table, ...COPIED]);

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('components', table => {
    table.string('entity_ref', 400).primary();
    table.string('name', 255).notNullable().defaultTo('').index();
    table.string('title', 1000).notNullable().defaultTo('');
    table.string('search', 1300).notNullable().defaultTo('');
    table.string('system', 255).index();
    table.string('owner', 400).index();
    table.string('generator_version', 100).index();
    table.string('library_version', 100).index();
    table.string('library_order', 200);
    table.boolean('drift').index();
    table.integer('conflicts');
    table.integer('findings_error').index();
    table.integer('findings_warning');
    table.integer('findings_info');
    table.double('cost_minimum').index();
    table.double('cost_maximum');
    table.double('cost_storage');
    table.string('cost_currency', 3);
    table.text('error');
    table.string('checked_at', 30).index();
    table.string('seen_at', 30).notNullable().defaultTo('');
  });
  await knex(copiedColumns(knex, 'components')).insert(
    knex.select(COPIED).from('component_state'),
  );
  await knex.schema.dropTable('component_state');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
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
  await knex(copiedColumns(knex, 'component_state')).insert(
    knex.select(COPIED).from('components').whereNotNull('checked_at'),
  );
  await knex.schema.dropTable('components');
};
