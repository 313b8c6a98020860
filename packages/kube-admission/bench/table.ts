export const row = (...cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;

export const heading = (...cells: string[]): string => `${row(...cells)}\n${row(...cells.map(() => '---'))}`;
