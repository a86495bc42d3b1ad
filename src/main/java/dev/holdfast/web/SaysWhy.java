package dev.holdfast.web;

/** An answer that refuses, and says why. */
public interface SaysWhy {

  /** A sentence. */
  String why();
}
