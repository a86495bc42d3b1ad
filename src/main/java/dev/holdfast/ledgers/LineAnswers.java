package dev.holdfast.ledgers;

import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.LedgerFilter;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.record.Access;
import dev.holdfast.record.Hidden;
import dev.holdfast.record.Marks;
import dev.holdfast.web.Csv;
import dev.holdfast.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Pages of a ledger as they are answered, as JSON or CSV; each is itself a line in it. */
@ApplicationScoped
class LineAnswers {

  static final String CSV = "text/csv";

  private static final String COLUMNS =
      "seq,at,act,readerKind,reader,grantId,door,purpose,entries,requestId,network,hash\r\n";

  private final Ledger ledger;
  private final Marks marks;
  private final String site;

  LineAnswers(Ledger ledger, Marks marks, PlatformConfig config) {
    this.marks = marks;
    this.ledger = ledger;
    this.site = config.publicUrl().toString();
  }

  Response page(Access access, PersonId person, LineParameters asked, HttpHeaders headers) {
    asked.check();
    LedgerFilter filter = asked.filter();
    Predicate<LedgerLine> open = open(access, person);
    // Who looks for something would learn of what is withheld by whether it is found.
    Predicate<LedgerLine> wanted = filter.equals(LedgerFilter.ALL) ? line -> true : open;
    List<LedgerLine> found = ledger.lines(person, filter, wanted, asked.before(), asked.most() + 1);
    ledger.append(access.visit(), Act.READ, Map.of(person, List.of()));
    boolean csv = wantsCsv(headers);
    Response answer =
        asked.answer(
            site,
            found,
            line -> new Cursor(List.of(String.valueOf(line.seq()))),
            lines -> {
              List<LineView> views =
                  lines.stream()
                      .map(line -> open.test(line) ? LineView.of(line) : LineView.withheld(line))
                      .toList();
              return csv ? csv(views) : new LineList(person.toString(), views);
            });
    return Response.fromResponse(answer)
        .type(csv ? CSV + ";charset=UTF-8;header=present" : MediaType.APPLICATION_JSON)
        .build();
  }

  /**
   * What a line says of an entry that she hides is not told to a client: there is the line, so that
   * the chain is whole, without what it says.
   */
  private Predicate<LedgerLine> open(Access access, PersonId person) {
    if (access.kind() != Access.Kind.CLIENT) {
      return line -> true;
    }
    Hidden hidden = marks.hidden(person);
    return line -> line.entries().stream().noneMatch(hidden::holds);
  }

  /** Whichever it likes better; JSON if that is all the same. */
  private static boolean wantsCsv(HttpHeaders headers) {
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (type.isCompatible(MediaType.valueOf(CSV))) {
        return true;
      }
    }
    return false;
  }

  private static String csv(List<LineView> lines) {
    return lines.stream().map(LineAnswers::csv).collect(Collectors.joining("", COLUMNS, ""));
  }

  private static String csv(LineView view) {
    LineView.Body body = view.body();
    String seq = String.valueOf(view.seq());
    if (body == null) {
      return Csv.line(seq, "", "", "", "", "", "", "", "", "", "", view.hash());
    }
    String entries =
        body.entries().stream()
            .map(entry -> entry.sort() + ":" + (entry.name() == null ? entry.id() : entry.name()))
            .collect(Collectors.joining(" "));
    return Csv.line(
        seq,
        body.at(),
        body.act(),
        body.readerKind(),
        body.reader(),
        body.grantId(),
        body.door(),
        body.purpose(),
        entries,
        body.requestId(),
        body.network(),
        view.hash());
  }
}
