/** The name of the program, which stacks show. */
export const FILE = 'main.ts';
