/** Oldest Node.js that the product runs on, as [major, minor]. */
export const oldestNode = [20, 19];

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined} what is wrong with it, in one line
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = oldestNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return undefined;
  return `Node.js ${oldestNode.join('.')} or newer is needed and this is ${version}: install it, or run \`docker compose up\`.`;
}

/**
 * @param {string} platform as in `process.platform`
 * @returns {string | undefined} what is wrong with it, in one line
 */
export function platformProblem(platform) {
  if (platform === 'linux') return undefined;
  return `this set-up knows Debian and Ubuntu only and this is ${platform}: run \`docker compose up\` instead.`;
}
