package dev.holdfast.portability;

import java.io.IOException;

/** How far the making of a copy is. */
final class Steps {

  static final String NOT_WANTED = "The export is not wanted any more, or made by somebody else";

  private final Exports exports;
  private final Exports.Task task;
  private int total;
  private int done;

  Steps(Exports exports, Exports.Task task) {
    this.exports = exports;
    this.task = task;
  }

  void outOf(long all) {
    total = (int) Math.min(all, Integer.MAX_VALUE);
  }

  /**
   * @throws IOException if it is not to be made any more, or somebody else has begun anew
   */
  void did(int some) throws IOException {
    done = Math.min(done + some, total);
    Export.Progress progress = new Export.Progress(done, total);
    if (!exports.at(task, progress)) {
      throw new IOException(NOT_WANTED);
    }
  }
}
