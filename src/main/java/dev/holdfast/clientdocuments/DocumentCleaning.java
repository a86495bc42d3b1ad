package dev.holdfast.clientdocuments;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets clients that described themselves, and that nobody has allowed anything. */
@ApplicationScoped
class DocumentCleaning {

  private final StoredDocuments documents;

  DocumentCleaning(StoredDocuments documents) {
    this.documents = documents;
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(documents::removeUnused);
  }
}
