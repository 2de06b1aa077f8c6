package dev.manylite.tests.framework.library;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A library's tables. */
public final class Library {
  private Library() {}

  /** What a book is like. */
  public enum Mood {
    SAD,
    OK,
    HAPPY
  }

  /** An embedded value. */
  @Embeddable
  public static class Address {
    public String street;

    @Column(length = 10)
    public String zip;

    protected Address() {}

    public Address(String street, String zip) {
      this.street = street;
      this.zip = zip;
    }
  }

  /** Numbers of its own by IDENTITY. */
  @Entity(name = "Author")
  @Table(
      name = "author",
      uniqueConstraints =
          @UniqueConstraint(
              name = "author_name",
              columnNames = {"name", "born"}),
      indexes = @Index(name = "author_born", columnList = "born DESC"))
  public static class Author {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(nullable = false, length = 80)
    public String name;

    public LocalDate born;
    @Embedded public Address address;
    @Version public int version;

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true)
    public List<Book> books = new ArrayList<>();

    @ElementCollection
    @OrderColumn(name = "place")
    public List<String> names = new ArrayList<>();

    @Formula("(select count(*) from book b where b.author_id = id)")
    public long written;

    protected Author() {}

    public Author(String name, LocalDate born) {
      this.name = name;
      this.born = born;
    }
  }

  /** Numbers from a sequence, fifty at a time; a column of every kind. */
  @Entity(name = "Book")
  @Table(name = "book")
  public static class Book {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "book_numbers")
    @SequenceGenerator(name = "book_numbers", sequenceName = "book_seq", allocationSize = 50)
    public Long id;

    public String title;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Author author;

    @Column(precision = 10, scale = 2)
    public BigDecimal price;

    public BigInteger large;
    public double ratio;
    public Float factor;
    public Short few;
    public Byte tiny;
    public Character letter;
    public boolean sold;

    @Enumerated(EnumType.STRING)
    public Mood mood;

    @Enumerated(EnumType.ORDINAL)
    public Mood ordinal;

    @Enumerated
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    public Mood named;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> details;

    public String[] tags;
    public List<Integer> numbers;
    public UUID key;
    public byte[] cover;

    @Basic(fetch = FetchType.LAZY)
    @Column(length = Length.LONG32)
    public String text;

    public LocalTime opened;
    public LocalDateTime made;
    public Instant changed;
    public OffsetDateTime sent;
    public Duration lent;
    @CreationTimestamp public Instant created;

    @ManyToMany(cascade = CascadeType.PERSIST)
    public Set<Topic> topics = new LinkedHashSet<>();

    protected Book() {}

    public Book(Author author, String title) {
      this.author = author;
      this.title = title;
      author.books.add(this);
    }
  }

  /** A key of its own making. */
  @Entity(name = "Topic")
  public static class Topic {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    public UUID id;

    @Column(unique = true)
    public String name;

    protected Topic() {}

    public Topic(String name) {
      this.name = name;
    }
  }

  /** One table for all. */
  @Entity(name = "Animal")
  @DiscriminatorColumn(name = "kind")
  public static class Animal {
    @Id @GeneratedValue public Integer id;
    public String name;
  }

  /** In the table of animals. */
  @Entity(name = "Dog")
  public static class Dog extends Animal {
    public Integer barks;
  }

  /** A table for each class, joined. */
  @Entity(name = "Vehicle")
  @Inheritance(strategy = InheritanceType.JOINED)
  public static class Vehicle {
    @Id @GeneratedValue public Integer id;
    public int wheels;
  }

  /** Joined to vehicles. */
  @Entity(name = "Car")
  public static class Car extends Vehicle {
    public String plate;
  }

  /** A table for each class, by itself. */
  @Entity(name = "Payment")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  public abstract static class Payment {
    @Id @GeneratedValue public Integer id;
    public BigDecimal amount;
  }

  /** In a table of its own. */
  @Entity(name = "Cash")
  public static class Cash extends Payment {
    public String currency;
  }

  /** In a table of its own. */
  @Entity(name = "Transfer")
  public static class Transfer extends Payment {
    public String account;
  }

  /** What a later version of the program wants of {@link Topic}'s table. */
  @Entity(name = "Topic")
  @Table(name = "Topic", indexes = @Index(name = "topic_weight", columnList = "weight"))
  public static class LaterTopic {
    @Id public UUID id;

    @Column(unique = true)
    public String name;

    public Integer weight;
    @ManyToOne public LaterTopic parent;
  }

  /** All but the later version. */
  public static List<Class<?>> entities() {
    return List.of(
        Author.class,
        Book.class,
        Topic.class,
        Animal.class,
        Dog.class,
        Vehicle.class,
        Car.class,
        Payment.class,
        Cash.class,
        Transfer.class);
  }
}
