package dev.holdfast.audit;

/** To whom acts are handed on. */
enum Sink {
  WEBHOOK,
  STDOUT
}
