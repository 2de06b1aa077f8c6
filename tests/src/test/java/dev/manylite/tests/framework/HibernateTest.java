package dev.manylite.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import dev.manylite.tests.framework.library.Library;
import dev.manylite.tests.framework.library.Library.Author;
import dev.manylite.tests.framework.library.Library.Book;
import dev.manylite.tests.framework.library.Library.Mood;
import dev.manylite.tests.framework.library.Library.Topic;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.Server;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Timeouts;
import org.hibernate.cfg.Configuration;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockTimeoutException;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hibernate makes, checks and changes a schema, and keeps entities of every kind in it. */
class HibernateTest {
  private static final String DATABASE = "framework_hibernate";

  @BeforeAll
  static void quiet() {
    Quiet.below(Level.ERROR, "org.hibernate");
  }

  private static SessionFactory factory(
      Server server, String database, String schemaAction, List<Class<?>> entities) {
    Configuration configuration =
        new Configuration()
            .setProperty("jakarta.persistence.jdbc.url", server.jdbcUrl(database))
            .setProperty("hibernate.hbm2ddl.auto", schemaAction)
            .setProperty("hibernate.query.hql.json_functions_enabled", "true")
            .setProperty("hibernate.connection.pool_size", "5")
            .setProperty("hibernate.jdbc.batch_size", "20")
            .setProperty("hibernate.order_inserts", "true")
            .setProperty("hibernate.jdbc.time_zone", "UTC");
    entities.forEach(configuration::addAnnotatedClass);
    return configuration.buildSessionFactory();
  }

  private static void tell(Server server, String database, String sql, List<String> told)
      throws SQLException {
    try (Connection connection = Databases.open(server, database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      told.addAll(Described.of(rows));
    }
  }

  private static void tellSchema(Server server, String database, List<String> told)
      throws SQLException {
    for (String sql :
        List.of(
            "SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default,"
                + " is_identity, numeric_precision, character_maximum_length, datetime_precision"
                + " FROM information_schema.columns WHERE table_schema = 'public'"
                + " ORDER BY table_name, ordinal_position",
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
                + " WHERE conrelid >= 16384 ORDER BY 1, 2",
            "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname",
            "SELECT * FROM pg_sequences ORDER BY 1, 2",
            "SELECT enumtypid::regtype::text, enumlabel FROM pg_enum ORDER BY 1, enumsortorder")) {
      tell(server, database, sql, told);
    }
  }

  @Test
  void makesChecksAndChangesASchema() throws Exception {
    Both.tellTheSame(
        DATABASE,
        (server, database, told) -> {
          assertThrows(
              SchemaManagementException.class,
              () -> factory(server, database, "validate", Library.entities()));
          factory(server, database, "create", Library.entities()).close();
          tellSchema(server, database, told);
          factory(server, database, "validate", Library.entities()).close();
          factory(server, database, "update", Library.entities()).close();
          factory(server, database, "update", List.of(Library.LaterTopic.class)).close();
          factory(server, database, "validate", List.of(Library.LaterTopic.class)).close();
          tellSchema(server, database, told);
          factory(server, database, "create", Library.entities()).close();
          SchemaManagementException missing =
              assertThrows(
                  SchemaManagementException.class,
                  () -> factory(server, database, "validate", List.of(Library.LaterTopic.class)));
          told.add(missing.getMessage());
          factory(server, database, "create-drop", Library.entities()).close();
          tellSchema(server, database, told);
        });
  }

  private static Author library(SessionFactory factory) {
    return factory.fromTransaction(
        session -> {
          Author ada = new Author("Ada", LocalDate.of(1815, 12, 10));
          ada.address = new Library.Address("St James's Square", "SW1Y");
          ada.names.addAll(List.of("Augusta", "Byron"));
          session.persist(ada);
          Topic machines = new Topic("machines");
          for (int i = 1; i <= 60; i++) {
            Book book = new Book(ada, "Book " + i);
            book.price = BigDecimal.valueOf(i * 125L, 2);
            book.mood = Mood.values()[i % 3];
            book.ordinal = book.mood;
            book.named = book.mood;
            book.details = Map.of("pages", i, "old", i % 2 == 0);
            book.tags = new String[] {"t" + i % 4, "all"};
            book.numbers = List.of(i, i * 2);
            book.ratio = i / 3.0;
            session.persist(book);
          }
          Book full = ada.books.get(0);
          full.topics.add(machines);
          full.topics.add(new Topic("numbers"));
          full.large = new BigInteger("123456789012345678901234567890");
          full.factor = 1.5f;
          full.few = (short) 7;
          full.tiny = (byte) -3;
          full.letter = 'é';
          full.sold = true;
          full.key = UUID.fromString("7f2d5a3e-0000-4000-8000-1234567890ab");
          full.cover = new byte[] {0, 1, -1};
          full.text = "long ".repeat(5000);
          full.opened = LocalTime.of(9, 30);
          full.made = LocalDateTime.of(2024, 2, 29, 12, 0, 0, 123_456_000);
          full.changed = Instant.parse("2024-02-29T12:00:00.654321Z");
          full.sent = OffsetDateTime.parse("2024-02-29T12:00:00+05:30");
          full.lent = Duration.ofHours(30);
          return ada;
        });
  }

  @Test
  void entitiesOfEveryKind() throws Exception {
    Both.tellTheSame(
        DATABASE,
        (server, database, told) -> {
          try (SessionFactory factory = factory(server, database, "create", Library.entities())) {
            Author ada = library(factory);
            factory.inSession(session -> tellAuthor(session, ada.id, told));
            factory.inTransaction(HibernateTest::keepSubclasses);
            factory.inSession(session -> tellSubclasses(session, told));
            factory.inTransaction(session -> change(session, ada.id));
            tell(
                server,
                database,
                "SELECT id, title, price, mood, ordinal, named, details, tags, numbers, key, cover,"
                    + " length(text) AS n, opened, made, changed, sent, lent FROM book ORDER BY id",
                told);
            tell(server, database, "SELECT * FROM author_names ORDER BY 1, 3", told);
          }
        });
  }

  private static void tellAuthor(Session session, Long id, List<String> told) {
    Author author = session.find(Author.class, id);
    told.add(author.name + author.born + author.address.zip + author.names + author.written);
    Book book = author.books.stream().filter(b -> b.title.equals("Book 1")).findFirst().get();
    told.add(
        String.join(
            " ",
            book.price.toString(),
            book.large.toString(),
            book.named.toString(),
            new java.util.TreeMap<>(book.details).toString(),
            List.of(book.tags).toString(),
            book.numbers.toString(),
            book.key.toString(),
            book.opened.toString(),
            book.made.toString(),
            book.changed.toString(),
            book.sent.toInstant().toString(),
            book.lent.toString(),
            String.valueOf(book.letter),
            String.valueOf(book.tiny),
            String.valueOf(book.text.length())));
    told.add(book.topics.stream().map(t -> t.name).sorted().toList().toString());
  }

  private static void keepSubclasses(Session session) {
    Library.Dog dog = new Library.Dog();
    dog.name = "Rex";
    dog.barks = 3;
    session.persist(dog);
    Library.Animal animal = new Library.Animal();
    animal.name = "Cat";
    session.persist(animal);
    Library.Car car = new Library.Car();
    car.wheels = 4;
    car.plate = "B-X 1";
    session.persist(car);
    Library.Cash cash = new Library.Cash();
    cash.amount = new BigDecimal("1.50");
    cash.currency = "EUR";
    session.persist(cash);
    Library.Transfer transfer = new Library.Transfer();
    transfer.amount = new BigDecimal("2.25");
    session.persist(transfer);
  }

  private static void tellSubclasses(Session session, List<String> told) {
    session
        .createQuery("from Animal order by name", Library.Animal.class)
        .list()
        .forEach(a -> told.add(a.getClass().getSimpleName() + a.name));
    session
        .createQuery("from Vehicle", Library.Vehicle.class)
        .list()
        .forEach(v -> told.add(v.getClass().getSimpleName() + v.wheels));
    session
        .createQuery("from Payment order by amount", Library.Payment.class)
        .list()
        .forEach(p -> told.add(p.getClass().getSimpleName() + p.amount));
  }

  private static void change(Session session, Long id) {
    Author author = session.find(Author.class, id);
    author.name = "Augusta Ada";
    author.names.remove(0);
    author.books.removeIf(b -> b.title.endsWith("9"));
    session
        .createMutationQuery("update Book b set b.price = b.price * 2 where b.mood = :mood")
        .setParameter("mood", Mood.SAD)
        .executeUpdate();
  }

  @Test
  void queries() throws Exception {
    Both.tellTheSame(
        DATABASE,
        (server, database, told) -> {
          try (SessionFactory factory = factory(server, database, "create", Library.entities())) {
            library(factory);
            factory.inTransaction(session -> ask(session, told));
          }
        });
  }

  private static void ask(Session session, List<String> told) {
    for (String query :
        List.of(
            "select b.mood, count(*), sum(b.price), avg(b.ratio), max(b.title) from Book b"
                + " group by b.mood having count(*) > 1 order by b.mood",
            "select a.name, b.title from Author a join a.books b where b.price between 5 and 7"
                + " order by b.price desc, b.title",
            "select b.title, row_number() over (partition by b.mood order by b.id) from Book b"
                + " where b.id < 10 order by b.id",
            "select upper(b.title), length(b.title), substring(b.title, 1, 3), b.title || '!',"
                + " coalesce(b.letter, 'x'), cast(b.price as string) from Book b order by b.id",
            "select extract(year from b.made), b.made + 1 day, b.changed - 2 hour from Book b"
                + " where b.made is not null",
            "select b.title from Book b where array_contains(b.tags, 't1') order by b.id",
            "select json_value(b.details, '$.pages' returning Integer) from Book b order by b.id",
            "select b.title from Book b where b.named = HAPPY and b.title ilike 'book 1%'"
                + " order by b.id",
            "select b.title from Book b left join b.topics t where t.name = 'numbers'"
                + " or exists (select 1 from Author a where a = b.author and a.name = 'None')",
            "with cheap as (select b.id as id, b.title as title from Book b where b.price < 5)"
                + " select c.title from cheap c order by c.id",
            "select b.title from Book b where b.id in (select max(x.id) from Book x group by x.mood)"
                + " union select a.name from Author a order by 1",
            "select listagg(b.title, ', ') within group (order by b.id) from Book b where b.id < 5",
            "select case when b.sold then 'sold' else 'there' end, nullif(b.title, 'Book 1'),"
                + " b.price / 3, round(b.ratio, 2), mod(b.id, 7) from Book b order by b.id")) {
      told.add(query);
      session
          .createSelectionQuery(query, Tuple.class)
          .list()
          .forEach(t -> told.add(Arrays.toString(t.toArray())));
    }
    session
        .createQuery("from Book b order by b.price desc", Book.class)
        .setFirstResult(10)
        .setMaxResults(5)
        .list()
        .forEach(b -> told.add(b.title));
    CriteriaBuilder builder = session.getCriteriaBuilder();
    CriteriaQuery<Book> criteria = builder.createQuery(Book.class);
    Root<Book> book = criteria.from(Book.class);
    criteria
        .where(
            builder.like(book.get("title"), "Book 2%"),
            builder.greaterThan(book.get("price"), new BigDecimal("3")))
        .orderBy(builder.asc(book.get("id")));
    session.createQuery(criteria).list().forEach(b -> told.add(b.title));
    session
        .createNativeQuery(
            "SELECT * FROM book WHERE details ->> 'old' = :old AND 't2' = ANY (tags)"
                + " ORDER BY id LIMIT 3",
            Book.class)
        .setParameter("old", "true")
        .list()
        .forEach(b -> told.add(b.title));
    try (var scrolled =
        session.createQuery("from Book order by id", Book.class).setFetchSize(7).scroll()) {
      assertTrue(scrolled.last());
      told.add(scrolled.get().title + " " + scrolled.getPosition());
    }
    told.add(
        session.createMutationQuery("delete from Book b where b.mood = SAD").executeUpdate()
            + " deleted");
    told.add(
        session
                .createMutationQuery(
                    "insert into Topic (id, name) values (:id, 'new') on conflict (name) do nothing")
                .setParameter("id", UUID.fromString("00000000-0000-4000-8000-000000000001"))
                .executeUpdate()
            + " inserted");
  }

  @Test
  void locksAndViolations() {
    GatewayServer server = GatewayServer.shared();
    server.recreate(DATABASE);
    try (SessionFactory factory = factory(server, DATABASE, "create", Library.entities())) {
      Long id = library(factory).id;
      factory.inTransaction(
          holder -> {
            holder.find(Author.class, id, LockModeType.PESSIMISTIC_WRITE);
            factory.inTransaction(
                other ->
                    assertThrows(
                        LockTimeoutException.class,
                        () ->
                            other.find(
                                Author.class, id, LockMode.PESSIMISTIC_WRITE, Timeouts.NO_WAIT)));
            factory.inTransaction(
                other ->
                    assertEquals(
                        List.of(),
                        other
                            .createQuery("from Author", Author.class)
                            .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                            .list()));
          });
      Session stale = factory.openSession();
      Author old = stale.find(Author.class, id);
      factory.inTransaction(session -> session.find(Author.class, id).name = "Changed");
      stale.beginTransaction();
      old.name = "Too late";
      assertThrows(OptimisticLockException.class, () -> stale.getTransaction().commit());
      stale.close();
      ConstraintViolationException twice =
          assertThrows(
              ConstraintViolationException.class,
              () ->
                  factory.inTransaction(
                      session ->
                          session.persist(new Author("Changed", LocalDate.of(1815, 12, 10)))));
      assertEquals("author_name", twice.getConstraintName());
    }
  }
}
