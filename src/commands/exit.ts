/** How a command ends, for scripts: see `laborfigures --help`. */
export const EXIT = {
  ok: 0,
  /** a claim fails */
  findings: 1,
  /** an unknown option, article or id, or a named file that is not there */
  usage: 2,
  /** a source or output is missing, changed, unreadable or implausible; nothing was written */
  data: 3,
  /** the machine: disk full, no permission, network, lock held */
  machine: 4,
  /** a fault of ours */
  fault: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
