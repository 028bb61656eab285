import { codeDialog } from './codeDialog.ts';
import { onScan } from './unit.ts';

/** A unit's own code. */
export const unitCode = codeDialog('unit', (turn, { unit }) => onScan(turn, unit.id));
