package dev.holdfast.admin;

import dev.holdfast.signin.NavBar;
import jakarta.enterprise.context.ApplicationScoped;

/** What the operators' pages share. */
@ApplicationScoped
class Frame {

  private final NavBar bar;
  private final PersonRows rows;

  Frame(NavBar bar, PersonRows rows) {
    this.bar = bar;
    this.rows = rows;
  }

  NavBar bar() {
    return bar;
  }

  PersonRows rows() {
    return rows;
  }
}
