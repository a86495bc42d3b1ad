import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The data of the load scenarios, straight into the SQLite file: {@code seed} people and entries,
 * {@code grants} what the scenarios need of them, {@code tokens} by HTTP, {@code signins} an address and a password for each of them, {@code keys} an API key for each of them,
 * {@code restrict} restrictions of their app on or off, {@code lines} of ledgers, {@code ask} a number, {@code change} rows, {@code commits} what one writer gets. Run by bench/run and bench/seed with the program's own driver on the class path.
 */
class Data {
  static final int MEASURED = 200;
  static final int ENTRIES = 20;
  static final long NOW = System.currentTimeMillis();
  static final String[] FACTS = {
    "given_name", "family_name", "email", "phone_number", "address.locality",
    "address.postal_code", "address.country", "nationality", "occupation", "employer",
    "name", "middle_name", "nickname", "preferred_username", "gender",
    "address.street_address", "address.region", "birth_family_name", "salutation", "title"
  };
  static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  static final Random RANDOM = new Random(1);
  static long sequence = 0;

  public static void main(String... args) throws Exception {
    Path database = Path.of(args[1]);
    switch (args[0]) {
      case "seed" -> seed(database, Integer.parseInt(args[2]));
      case "grants" -> grants(database, Path.of(args[2]), Integer.parseInt(args[3]));
      case "tokens" -> tokens(Path.of(args[2]), args[3]);
      case "signins" -> signIns(database, Path.of(args[2]), args[3]);
      case "keys" -> keys(database, Path.of(args[2]));
      case "restrict" -> restrict(database, args[2].equals("on"));
      case "lines" -> lines(database, Long.parseLong(args[2]));
      case "ask" -> ask(database, args[2]);
      case "change" -> change(database, args[2]);
      case "commits" -> commits(database, Integer.parseInt(args[2]));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** In the order of the people's ids, which is how Holdfast keeps entries, in whatever order they come. */
  static void seed(Path database, int people) throws SQLException {
    try (Connection db = open(database, "journal_mode=OFF&synchronous=OFF&cache_size=-1000000");
        Statement sql = db.createStatement()) {
      db.setAutoCommit(false);
      List<String> indexes = dropIndexes(sql);
      long[] ids = new Random(people).longs(people).sorted().toArray();
      try (PreparedStatement insert = db.prepareStatement("insert into person (id, role, created_at) values (?, 'USER', ?)")) {
        for (int i = 0; i < people; i++) {
          insert.setLong(1, ids[i]);
          insert.setLong(2, NOW - (long) (people - i) * 1000);
          insert.addBatch();
          if (i % 1000 == 999 || i == people - 1) {
            insert.executeBatch();
            progress("people", i + 1, people);
          }
        }
      }
      entries(db, ids);
      for (int i = 0; i < indexes.size(); i++) {
        progress("indexes", i, indexes.size());
        sql.execute(indexes.get(i));
      }
      progress("indexes", indexes.size(), indexes.size());
      db.commit();
    }
  }

  static void entries(Connection db, long[] people) throws SQLException {
    Set<Integer> measured = measured(people.length);
    String fact =
        "insert into fact (id, person_id, name, value_type, value_text, source, asserted_at,"
            + " received_at) values (?,?,?,'STRING',?,'bench',?,?)";
    String activity =
        "insert into activity (id, person_id, category, happened_at, details, source, received_at)"
            + " values (?,?,?,?,?,'bench',?)";
    String course =
        "insert into training (id, person_id, name, happened_at, description, source, received_at)"
            + " values (?,?,?,?,?,'bench',?)";
    try (PreparedStatement facts = db.prepareStatement(fact);
        PreparedStatement activities = db.prepareStatement(activity);
        PreparedStatement training = db.prepareStatement(course)) {
      long done = 0;
      long all = (long) people.length * ENTRIES;
      for (int i = 0; i < people.length; i++) {
        for (int round = 0; round < ENTRIES; round++) {
          long time = NOW - (ENTRIES - round) * 30L * 24 * 3600 * 1000;
          if (round < 10 || measured.contains(i)) {
            bind(facts, uuid(time), people[i], FACTS[round], "Value " + i, time, time);
          } else if (round < 17) {
            bind(activities, uuid(time), people[i], "sport", time, "Ran " + i + " metres", time);
          } else {
            bind(training, uuid(time), people[i], "Course " + i, time, "Two days", time);
          }
          if (++done % 2000 == 0 || done == all) {
            for (PreparedStatement each : List.of(facts, activities, training)) {
              each.executeBatch();
            }
            progress("entries", done, all);
          }
        }
      }
    }
  }

  /** A grant for each measured person, and so many codes that wait to be exchanged. */
  static void grants(Path database, Path files, int codes) throws Exception {
    Files.createDirectories(files);
    try (Connection db = open(database, "journal_mode=WAL&synchronous=NORMAL&busy_timeout=60000");
        Statement sql = db.createStatement()) {
      db.setAutoCommit(false);
      sql.execute("delete from consent_grant where client_id = 'bench-app'");
      sql.execute("delete from authorization_code where client_id = 'bench-app'");
      List<Long> people = new ArrayList<>();
      try (ResultSet rows =
          sql.executeQuery(
              "select person_id from fact where name = 'title' and source = 'bench' limit " + MEASURED)) {
        while (rows.next()) {
          people.add(rows.getLong(1));
        }
      }
      List<byte[]> grants = new ArrayList<>();
      try (PreparedStatement insert =
          db.prepareStatement(
              "insert into consent_grant (id, person_id, client_id, scopes, declined, given_at,"
                  + " idle_since) values (?,?,'bench-app',?,'',?,?)")) {
        for (long person : people) {
          grants.add(uuid(NOW));
          bind(insert, grants.get(grants.size() - 1), person, SCOPES, NOW, NOW);
        }
        insert.executeBatch();
      }
      codes(db, files, people, grants, codes);
      db.commit();
      Files.write(files.resolve("people"), people.stream().map(Data::proquint).toList());
    }
  }

  /** The measured people all have the same password, with this hash. The next start seals their addresses. */
  static void signIns(Path database, Path files, String hash) throws Exception {
    try (Connection db = open(database, "journal_mode=WAL&synchronous=NORMAL&busy_timeout=60000");
        Statement sql = db.createStatement()) {
      db.setAutoCommit(false);
      sql.execute(
          "delete from login_email where person_id in"
              + " (select person_id from consent_grant where client_id = 'bench-app')");
      List<String> addresses = new ArrayList<>();
      try (ResultSet rows =
              sql.executeQuery(
                  "select person_id from consent_grant where client_id = 'bench-app'");
          PreparedStatement email =
              db.prepareStatement(
                  "insert into login_email (id, person_id, address, address_key, main, verified_at,"
                      + " created_at) values (?,?,?,?,1,?,?)");
          PreparedStatement password =
              db.prepareStatement(
                  "insert or replace into password (person_id, hash, set_at) values (?,?,?)")) {
        while (rows.next()) {
          long person = rows.getLong(1);
          String address = proquint(person) + "@bench.example";
          bind(email, uuid(NOW), person, address, address, NOW, NOW);
          bind(password, person, hash, NOW);
          addresses.add(address);
        }
        email.executeBatch();
        password.executeBatch();
      }
      db.commit();
      Files.write(files.resolve("addresses"), addresses);
    }
  }

  /** An API key of each measured person, as Holdfast makes them. */
  static void keys(Path database, Path files) throws Exception {
    List<String> keys = new ArrayList<>();
    try (Connection db = open(database, "journal_mode=WAL&synchronous=NORMAL&busy_timeout=60000");
        Statement sql = db.createStatement()) {
      db.setAutoCommit(false);
      sql.execute("delete from api_key where name = 'bench'");
      try (ResultSet rows =
              sql.executeQuery("select person_id from consent_grant where client_id = 'bench-app'");
          PreparedStatement insert =
              db.prepareStatement(
                  "insert into api_key (hash, id, person_id, name, prefix, scopes, created_at)"
                      + " values (?,?,?,'bench',?,'facts',?)")) {
        while (rows.next()) {
          String key = key();
          bind(insert, hash(key), uuid(NOW), rows.getLong(1), key.substring(0, 10), NOW);
          keys.add(key);
        }
        insert.executeBatch();
      }
      db.commit();
    }
    Files.write(files.resolve("keys"), keys);
  }

  static String key() {
    StringBuilder key = new StringBuilder("hf_pk_");
    RANDOM.ints(30, 0, 62).forEach(digit -> key.append(BASE62.charAt(digit)));
    CRC32 crc = new CRC32();
    crc.update(key.toString().getBytes());
    StringBuilder check = new StringBuilder();
    for (long rest = crc.getValue(), i = 0; i < 6; i++, rest /= 62) {
      check.append(BASE62.charAt((int) (rest % 62)));
    }
    return key.append(check.reverse()).toString();
  }

  static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** Twenty restrictions of all types, each of which lets the scenario pass; or none. */
  static void restrict(Path database, boolean on) throws SQLException {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add("'ip','effect':'deny','cidr':'198.51." + i + ".0/24'");
      all.add("'ip','effect':'allow','cidr':'" + (i < 6 ? "10." + i + ".0.0/16" : "127.0.0.0/8") + "'");
    }
    all.add("'ip','effect':'allow','cidr':'::1/128'");
    all.add("'origin','effect':'deny','origin':'https://elsewhere.example'");
    all.add("'time','effect':'allow','from':'00:00','to':'24:00','zone':'Europe/Berlin'");
    all.add("'api','effect':'allow','methods':['GET'],'path':'/api/people/me/*'");
    all.add("'api','effect':'deny','scope':'training'");
    all.add("'rate','effect':'allow','perMinute':1000000000");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      text.append(i == 0 ? "[" : ",")
          .append("{'id':'" + new UUID(1, i) + "','type':" + all.get(i))
          .append(",'createdAt':'2026-01-01T00:00:00.000Z'}");
    }
    try (Connection db = open(database, "journal_mode=WAL&synchronous=NORMAL&busy_timeout=60000");
        PreparedStatement update =
            db.prepareStatement(
                "update client set access_restrictions = ? where client_id = 'bench-app'")) {
      update.setString(1, on ? text.append("]").toString().replace('\'', '"') : null);
      update.executeUpdate();
    }
  }

  static final String SCOPES = "facts ledger offline_access";

  static void codes(Connection db, Path files, List<Long> people, List<byte[]> grants, int count)
      throws Exception {
    List<String> codes = new ArrayList<>();
    try (PreparedStatement insert =
        db.prepareStatement(
            "insert into authorization_code (hash, client_id, person_id, grant_id, redirect_uri,"
                + " scopes, auth_time, family_id, issued_at, expires_at)"
                + " values (?,'bench-app',?,?,'https://app.example/callback',?,?,?,?,?)")) {
      for (int i = 0; i < count; i++) {
        String code = random();
        int of = i % people.size();
        bind(
            insert, hash(code), people.get(of), grants.get(of), SCOPES, NOW, family(NOW + i), NOW,
            NOW + 24L * 3600 * 1000);
        codes.add(code);
        if (i % 1000 == 999 || i == count - 1) {
          insert.executeBatch();
          progress("codes", i + 1, count);
        }
      }
    }
    Files.write(files.resolve("codes"), codes);
  }

  /** Exchanges codes for the tokens that the scenarios begin with. */
  static void tokens(Path files, String url) throws Exception {
    List<String> codes = new ArrayList<>(Files.readAllLines(files.resolve("codes")));
    List<String> access = new ArrayList<>();
    List<String> refresh = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      String answer =
          token(
              url,
              "bench-app",
              "grant_type=authorization_code&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback&code="
                  + codes.remove(codes.size() - 1));
      access.add(member(answer, "access_token"));
      refresh.add(member(answer, "refresh_token"));
    }
    Files.write(files.resolve("codes.1"), codes.subList(0, codes.size() / 2));
    Files.write(files.resolve("codes.2"), codes.subList(codes.size() / 2, codes.size()));
    Files.write(files.resolve("access"), access);
    Files.write(files.resolve("refresh.1"), refresh.subList(0, MEASURED / 2));
    Files.write(files.resolve("refresh.2"), refresh.subList(MEASURED / 2, MEASURED));
    String writer = token(url, "bench-partner", "grant_type=client_credentials&scope=record.write");
    Files.writeString(files.resolve("writer"), member(writer, "access_token") + "\n");
    String signer = token(url, "bench-partner", "grant_type=client_credentials&scope=authn");
    Files.writeString(files.resolve("signer"), member(signer, "access_token") + "\n");
  }

  static String token(String url, String client, String form) throws Exception {
    String basic = client + ":" + client + "-secret-0123456789abcdefghijkl";
    var request =
        HttpRequest.newBuilder(URI.create(url + "/api/oauth/token"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  static final HttpClient HTTP = HttpClient.newHttpClient();

  static String member(String json, String name) {
    Matcher found = Pattern.compile('"' + name + "\" *: *\"([^\"]+)\"").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return found.group(1);
  }

  /**
   * So many lines of ledgers of others than those who are measured, a hundred of each, in the order in
   * which they are kept. Nobody can read them, nor has to: they have the size of lines of eight entries.
   */
  static void lines(Path database, long count) throws SQLException {
    long[] people = RANDOM.longs(count / LINES_EACH).sorted().toArray();
    try (Connection db = open(database, "journal_mode=OFF&synchronous=OFF&cache_size=-1000000")) {
      db.setAutoCommit(false);
      try (PreparedStatement line =
              db.prepareStatement(
                  "insert into ledger_line (person_id, seq, commitment, hash, body)"
                      + " values (?, ?, randomblob(32), randomblob(32), randomblob(450))");
          PreparedStatement head =
              db.prepareStatement(
                  "insert into ledger_head (person_id, seq, hash) values (?, ?, randomblob(32))")) {
        for (int i = 0; i < people.length; i++) {
          for (long seq = 1; seq <= LINES_EACH; seq++) {
            bind(line, people[i], seq);
          }
          bind(head, people[i], (long) LINES_EACH);
          if (i % 20 == 19 || i == people.length - 1) {
            line.executeBatch();
            head.executeBatch();
            progress("lines", (i + 1L) * LINES_EACH, (long) people.length * LINES_EACH);
          }
        }
      }
      db.commit();
    }
  }

  static final int LINES_EACH = 100;

  /** The one number that a query answers. */
  static void ask(Path database, String query) throws SQLException {
    try (Connection db = open(database, "busy_timeout=60000");
        Statement sql = db.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      System.out.println(row.getLong(1));
    }
  }

  static void change(Path database, String update) throws SQLException {
    try (Connection db = open(database, "busy_timeout=60000");
        Statement sql = db.createStatement()) {
      sql.executeUpdate(update);
    }
  }

  /** Durable commits per second: one writer, one small row each, as the program opens the file. */
  static void commits(Path database, int seconds) throws SQLException {
    try (Connection db =
            open(database, "journal_mode=WAL&synchronous=FULL&busy_timeout=5000&transaction_mode=IMMEDIATE");
        Statement sql = db.createStatement()) {
      sql.execute("create table if not exists bench_commit (id integer primary key, body text)");
      db.setAutoCommit(false);
      long count = 0;
      try (PreparedStatement insert =
          db.prepareStatement("insert into bench_commit (body) values (?)")) {
        long start = System.nanoTime();
        long counted = start + 2_000_000_000L;
        long end = counted + seconds * 1_000_000_000L;
        for (long now = start; now < end; now = System.nanoTime()) {
          insert.setString(1, "x".repeat(200));
          insert.executeUpdate();
          db.commit();
          count += now >= counted ? 1 : 0;
        }
      }
      sql.execute("drop table bench_commit");
      db.commit();
      System.out.println(count / seconds);
    }
  }

  static List<String> dropIndexes(Statement sql) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> made = new ArrayList<>();
    try (ResultSet rows =
        sql.executeQuery(
            "select name, sql from sqlite_master where type = 'index' and sql is not null"
                + " and tbl_name in ('person', 'fact', 'activity', 'training')")) {
      while (rows.next()) {
        names.add(rows.getString(1));
        made.add(rows.getString(2));
      }
    }
    for (String name : names) {
      sql.execute("drop index " + name);
    }
    return made;
  }

  static Set<Integer> measured(int people) {
    Set<Integer> chosen = new HashSet<>();
    new Random(2).ints(0, people).distinct().limit(Math.min(MEASURED, people)).forEach(chosen::add);
    return chosen;
  }

  static Connection open(Path database, String settings) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database + "?" + settings);
  }

  static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  /** Version 7 (RFC 9562), in the order in which they are made. */
  /** The id of a family of tokens, as Holdfast makes it: a UUID of version 7. */
  static String family(long time) {
    ByteBuffer bytes = ByteBuffer.wrap(uuid(time));
    return new UUID(bytes.getLong(), bytes.getLong()).toString();
  }

  static byte[] uuid(long time) {
    return ByteBuffer.allocate(16)
        .putLong(time << 16 | 0x7000 | sequence >> 52 & 0xfff)
        .putLong(1L << 63 | ++sequence << 8)
        .array();
  }

  static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return BASE64URL.encodeToString(bytes);
  }

  static String hash(String value) throws Exception {
    return BASE64URL.encodeToString(
        MessageDigest.getInstance("SHA-256").digest(value.getBytes()));
  }

  static String proquint(long id) {
    String[] words = new String[4];
    for (int i = 0; i < 4; i++) {
      int bits = (int) (id >>> 48 - 16 * i) & 0xffff;
      words[i] =
          "" + C.charAt(bits >> 12) + V.charAt(bits >> 10 & 3) + C.charAt(bits >> 6 & 15)
              + V.charAt(bits >> 4 & 3) + C.charAt(bits & 15);
    }
    return String.join("-", Arrays.asList(words));
  }

  static final String C = "bdfghjklmnprstvz";
  static final String V = "aiou";

  static void progress(String what, long done, long all) {
    int tenths = all == 0 ? 1000 : (int) (done * 1000 / all);
    if (tenths != shown || done == all) {
      shown = tenths;
      String bar = "#".repeat(tenths / 25) + ".".repeat(40 - tenths / 25);
      System.err.printf("\r%-8s [%s] %5.1f%% of %,d", what, bar, tenths / 10.0, all);
      if (done == all) {
        System.err.println();
      }
    }
  }

  static int shown = -1;
}
