package dev.holdfast.portability;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes the copies that were asked for, one after the other. */
@ApplicationScoped
class ExportJob {

  private static final Logger LOG = Logger.getLogger(ExportJob.class);

  private final Exports exports;
  private final ExportFile file;
  private final PortabilityConfig config;

  ExportJob(Exports exports, ExportFile file, PortabilityConfig config) {
    this.exports = exports;
    this.file = file;
    this.config = config;
  }

  @Scheduled(every = "2s", delayed = "8s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void make() {
    for (Optional<Exports.Task> task = exports.claim(); task.isPresent(); task = exports.claim()) {
      make(task.get());
    }
  }

  /** What fails by a fault of ours is tried again in a while, a few times. */
  private void make(Exports.Task task) {
    try (ExportParts parts = new ExportParts(exports, task, config.mostBytes())) {
      file.write(task, new Steps(exports, task), parts);
      parts.end();
      exports.finished(task);
    } catch (ExportParts.TooLarge e) {
      LOG.warn("An export is larger than HOLDFAST_EXPORT_MOST_BYTES allows");
      exports.failed(task);
    } catch (IOException | RuntimeException e) {
      LOG.errorf("An export could not be made: %s", e.getClass().getName());
    }
  }
}
