import type { Table } from '../form-edition.ts';
import type { Variables } from './reference.ts';

/** Tables of one form as rules see them; also what is known of another form while its rules are still unread. */
export type FormTables = { title: string; tables: readonly Table[] };

/** What names in an expression may mean. */
export type RuleScope = {
  /** Cells of the row (or column, or group) that is judged. */
  cells: Variables;
  table: Table;
  tables: readonly Table[];
  /** Tables of another form, in the edition that stands beside this one. */
  otherForm(form: string): FormTables | undefined;
  /** Whether `sum(…)` without a table counts the rows of the group instead of the whole table. */
  grouped: boolean;
};
