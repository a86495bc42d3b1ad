package dev.holdfast.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a summary of one sort is made of.
 *
 * @param examples the newest entries
 * @param kinds the most frequent first
 * @param most how many of the kinds it tells
 */
record Survey<E extends Entry>(List<E> examples, List<Kind<E>> kinds, int most) {

  /**
   * A name or a category.
   *
   * @param newest the entry that it is known from
   * @param count how many there are
   */
  record Kind<E extends Entry>(String name, E newest, long count) {

    private Kind<E> and(Kind<E> alike) {
      return new Kind<>(name, newest, count + alike.count);
    }
  }

  /**
   * @param kinds in any order; two may be called alike
   */
  static <E extends Entry> Survey<E> of(List<E> examples, List<Kind<E>> kinds) {
    Map<String, Kind<E>> byName = new TreeMap<>();
    kinds.forEach(kind -> byName.merge(kind.name(), kind, Kind::and));
    return new Survey<>(
        examples,
        byName.values().stream()
            .sorted(Comparator.comparingLong((Kind<E> kind) -> kind.count()).reversed())
            .toList(),
        Summaries.MOST_KINDS);
  }

  /** The same with so many kinds at most. */
  Survey<E> most(int most) {
    return new Survey<>(examples, kinds, most);
  }

  /** The entries of which the summary tells something. */
  List<E> shown() {
    return Stream.concat(examples.stream(), shownKinds().map(Kind::newest)).distinct().toList();
  }

  /**
   * @param words what is said of an example
   */
  Summary summary(Function<E, String> words) {
    List<String> names = shownKinds().map(Kind::name).toList();
    return new Summary(
        kinds.stream().mapToLong(Kind::count).sum(),
        examples.stream().map(words).map(Summaries::oneLine).toList(),
        names,
        kinds.size() - names.size());
  }

  private Stream<Kind<E>> shownKinds() {
    return kinds.stream().limit(most);
  }
}
