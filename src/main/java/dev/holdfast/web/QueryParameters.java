package dev.holdfast.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The query of a request. A parameter that does not exist is refused, and so is one that is empty
 * or sent twice: a misspelt filter that is ignored would hand out everything.
 */
public abstract class QueryParameters {

  @Context UriInfo uri;

  /** The parameters that there are, with their values or null. */
  protected abstract Map<String, String> own();

  /** Says what is wrong with the values of {@link #own}. */
  protected void check(Faults faults) {}

  /** Those that every query of this kind has beside its own. */
  Set<String> common() {
    return Set.of();
  }

  void checkCommon(Faults faults) {}

  /**
   * @throws Problem {@code invalid-input} with every fault of the query
   */
  public final void check() {
    Faults faults = new Faults();
    if (!uri.getQueryParameters().isEmpty()) {
      checkSent(faults);
    }
    check(faults);
    uri.getQueryParameters().forEach((name, values) -> checkSaid(faults, "query:" + name, values));
    faults.throwIfAny();
  }

  private static void checkSaid(Faults faults, String path, List<String> values) {
    if (values.contains("") && !faults.has(path)) {
      faults.add(path, "It is empty; leave it out or say something.");
    }
  }

  private void checkSent(Faults faults) {
    Map<String, String> own = own();
    Set<String> known = new HashSet<>(own.keySet());
    known.addAll(common());
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                faults.add("query:" + name, "There is no such parameter here.");
              } else if (values.size() > 1) {
                faults.add("query:" + name, "It is given twice.");
              }
            });
    checkCommon(faults);
    own.forEach(
        (name, value) -> {
          if (value != null && value.indexOf('\0') >= 0) {
            faults.add("query:" + name, "It holds a character that is none.");
          }
        });
  }

  /**
   * Says what is wrong with a value that cannot be read.
   *
   * @param reader throws an {@code IllegalArgumentException} with a sentence that says why
   */
  public static void readable(Faults faults, String name, String text, Function<String, ?> reader) {
    try {
      if (text != null) {
        reader.apply(text);
      }
    } catch (IllegalArgumentException e) {
      faults.add("query:" + name, e.getMessage());
    }
  }
}
