package dev.holdfast.portability;

import java.io.IOException;

/** How far the making of a copy is. */
final class Steps {

  private final Exports exports;
  private final Exports.Task task;
  private int total;
  private int done;

  Steps(Exports exports, Exports.Task task) {
    this.exports = exports;
    this.task = task;
  }

  void outOf(int all) {
    total = all;
  }

  /**
   * @throws IOException if it is not to be made any more, or somebody else has begun anew
   */
  void did(int some) throws IOException {
    done += some;
    Export.Progress progress = new Export.Progress(Math.min(done, total), total);
    if (!exports.at(task, progress)) {
      throw new IOException("The export is not wanted any more");
    }
  }
}
