import { readStaff } from '../../seed/staffFile.ts';
import { drawStaff } from '../report/banner.ts';

// One-shot service of compose.yaml (profile `demo`): demo data, then how to sign in, for `docker compose logs`.
const file = '/run/fundwatch/demo-staff.json';
process.argv.push('--staff', file);
await import('../../seed/main.ts');
console.log(drawStaff(readStaff(file)));
