// Loaded into every process that the starter starts (`node --import`). Its standard input is a pipe that
// only the starter holds: when that ends, the starter is gone, even by kill -9, and so nobody would ever
// stop this process.
const grace = 12_000;
let leaving = false;

process.stdin.on('error', leave);
process.stdin.on('end', leave);
process.stdin.on('close', leave);
process.stdin.resume();
// The guard alone must not keep a finished process alive.
if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();

function leave() {
  // Once only: to the product a second signal means `at once`.
  if (leaving) return;
  leaving = true;
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), grace).unref();
}
