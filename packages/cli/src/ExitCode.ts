/** What the command ends with (design, section 6). */
export const ExitCode = {
  ok: 0,
  fault: 1,
  badInput: 2,
  drift: 3,
  conflicts: 4,
  findings: 5,
  interrupted: 130,
  terminated: 143,
} as const;
