/** What a rule author got wrong: where in the file (keys from the top) and in one Chinese line what. */
export type EditionProblem = { path: readonly (string | number)[]; problem: string };

export type Report = (path: readonly (string | number)[], problem: string) => void;
