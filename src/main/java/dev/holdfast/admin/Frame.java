package dev.holdfast.admin;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Actors;
import dev.holdfast.ownapps.AppBar;
import jakarta.enterprise.context.ApplicationScoped;

/** What the operators' pages share. */
@ApplicationScoped
class Frame {

  private final AppBar bar;
  private final PersonRows rows;
  private final Actors actors;

  Frame(AppBar bar, PersonRows rows, Actors actors) {
    this.bar = bar;
    this.rows = rows;
    this.actors = actors;
  }

  AppBar bar() {
    return bar;
  }

  /** Who acts, for the audit log. */
  Actor actor() {
    return actors.current();
  }

  PersonRows rows() {
    return rows;
  }
}
