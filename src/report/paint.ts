/** How a word stands out in a report. */
export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red';

/** Sets a word off on a terminal that can; elsewhere it gives the word back. */
export type Paint = (style: Style, text: string) => string;

/** No colours: for files, pipes and NO_COLOR. */
export const plain: Paint = (_style, text) => text;
