/** Of this process, user and system, in microseconds. */
export function prozessorzeit(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
