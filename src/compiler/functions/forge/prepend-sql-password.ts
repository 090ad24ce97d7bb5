import { defineFunction } from '../define-function.ts';

export const prependSqlPassword = defineFunction({
  name: 'postgresql::prepend_sql_password',
  doc: "A hashed password as the clause of PostgreSQL's CREATE ROLE and ALTER ROLE.",
  dispatches: [{ parameters: ['String $password'], call: (_, [password]) => `ENCRYPTED PASSWORD '${password}'` }],
});
