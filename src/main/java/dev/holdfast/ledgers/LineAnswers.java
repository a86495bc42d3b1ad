package dev.holdfast.ledgers;

import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.record.Access;
import dev.holdfast.web.Csv;
import dev.holdfast.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages of a ledger as they are answered, as JSON or CSV; each is itself a line in it. */
@ApplicationScoped
class LineAnswers {

  static final String CSV = "text/csv";

  private static final String COLUMNS =
      "seq,at,act,readerKind,reader,grantId,door,purpose,entries,requestId,network,hash\r\n";

  private final Ledger ledger;
  private final String site;

  LineAnswers(Ledger ledger, PlatformConfig config) {
    this.ledger = ledger;
    this.site = config.publicUrl().toString();
  }

  Response page(Access access, PersonId person, LineParameters asked, HttpHeaders headers) {
    asked.check();
    List<LedgerLine> found = ledger.lines(person, asked.filter(), asked.before(), asked.most() + 1);
    ledger.append(access.visit(), Act.READ, Map.of(person, List.of()));
    boolean csv = wantsCsv(headers);
    Response answer =
        asked.answer(
            site,
            found,
            line -> new Cursor(List.of(String.valueOf(line.seq()))),
            lines -> csv ? csv(lines) : json(person, lines));
    return Response.fromResponse(answer)
        .type(csv ? CSV + ";charset=UTF-8;header=present" : MediaType.APPLICATION_JSON)
        .build();
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

  private static LineList json(PersonId person, List<LedgerLine> lines) {
    return new LineList(person.toString(), lines.stream().map(LineView::of).toList());
  }

  private static String csv(List<LedgerLine> lines) {
    return lines.stream().map(LineAnswers::csv).collect(Collectors.joining("", COLUMNS, ""));
  }

  private static String csv(LedgerLine line) {
    LineView view = LineView.of(line);
    LineView.Body body = view.body();
    String entries =
        body.entries().stream()
            .map(entry -> entry.sort() + ":" + (entry.name() == null ? entry.id() : entry.name()))
            .collect(Collectors.joining(" "));
    return Csv.line(
        String.valueOf(view.seq()),
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
