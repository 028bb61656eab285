/** Where the text of a line is stored, for the field encryption. */
export const dialogueLineContext = (lineId: string): string => `dialogueLine:${lineId}`;
