package dev.holdfast.people;

import dev.holdfast.platform.LogTraces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Who is erased leaves no traces in the database's log. */
@ApplicationScoped
class Traces {

  private final LogTraces log;

  Traces(LogTraces log) {
    this.log = log;
  }

  void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonErased event) {
    log.left();
  }
}
