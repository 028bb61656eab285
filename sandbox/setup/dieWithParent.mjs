// Loaded into every process that the starter starts (`node --import`). Its standard input is a pipe that
// only the starter holds: when that ends, the starter is gone, even by kill -9, and so nobody would ever
// stop this process.
// With the starter gone, so are the store and Redis: a long good-bye would only wait for them.
const grace = 5_000;
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
  // Not by exit(): handlers of that event may hang on the log, whose reader is gone too.
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), grace).unref();
}
