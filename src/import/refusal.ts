import type { LeftOutReason } from './report.ts';

/** Thrown where reading on would make no sense: no document can be made of the file, for this reason. */
export class Refusal extends Error {
  readonly reason: LeftOutReason;

  constructor(reason: LeftOutReason) {
    super(reason.kind);
    this.reason = reason;
  }
}
