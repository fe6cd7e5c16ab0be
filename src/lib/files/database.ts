/** The name of the browser's database in which files are saved. */
export const database = 'riposte';
