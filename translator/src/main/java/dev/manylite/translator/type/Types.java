package dev.manylite.translator.type;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.array.VectorType;
import dev.manylite.translator.type.binary.ByteaType;
import dev.manylite.translator.type.binary.UuidType;
import dev.manylite.translator.type.bit.BitType;
import dev.manylite.translator.type.bit.VarbitType;
import dev.manylite.translator.type.datetime.DateType;
import dev.manylite.translator.type.datetime.IntervalType;
import dev.manylite.translator.type.datetime.TimeType;
import dev.manylite.translator.type.datetime.TimeTzType;
import dev.manylite.translator.type.datetime.TimestampType;
import dev.manylite.translator.type.datetime.TimestampTzType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.json.JsonType;
import dev.manylite.translator.type.json.JsonbType;
import dev.manylite.translator.type.jsonpath.JsonpathType;
import dev.manylite.translator.type.network.CidrType;
import dev.manylite.translator.type.network.InetType;
import dev.manylite.translator.type.network.Macaddr8Type;
import dev.manylite.translator.type.network.MacaddrType;
import dev.manylite.translator.type.number.BooleanType;
import dev.manylite.translator.type.number.FloatType;
import dev.manylite.translator.type.number.IntegerType;
import dev.manylite.translator.type.number.LogPositionType;
import dev.manylite.translator.type.number.MoneyType;
import dev.manylite.translator.type.number.NumericType;
import dev.manylite.translator.type.number.OidType;
import dev.manylite.translator.type.number.TidType;
import dev.manylite.translator.type.number.Xid8Type;
import dev.manylite.translator.type.number.XidType;
import dev.manylite.translator.type.object.ObjectIdentifierType;
import dev.manylite.translator.type.range.Discrete;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.string.AclItemType;
import dev.manylite.translator.type.string.BpcharType;
import dev.manylite.translator.type.string.InternalType;
import dev.manylite.translator.type.string.NameType;
import dev.manylite.translator.type.string.SingleCharType;
import dev.manylite.translator.type.string.TextType;
import dev.manylite.translator.type.string.VarcharType;
import dev.manylite.translator.type.textsearch.TsQueryType;
import dev.manylite.translator.type.textsearch.TsVectorType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The built-in types: PostgreSQL 15's {@code pg_type}, as far as Manylite has it. A new type is a
 * class of its own and a line here.
 */
public final class Types {
  public static final PgType BOOL =
      new BooleanType(facts(16, "bool", "boolean", 'B', true, 1, 1000));
  public static final PgType BYTEA =
      new ByteaType(facts(17, "bytea", "bytea", 'U', false, -1, 1001));
  public static final PgType CHAR =
      new SingleCharType(facts(18, "char", "\"char\"", 'Z', false, 1, 1002));
  public static final PgType NAME = new NameType(facts(19, "name", "name", 'S', false, 64, 1003));
  public static final PgType INT8 =
      new IntegerType(facts(20, "int8", "bigint", 'N', false, 8, 1016));
  public static final PgType INT2 =
      new IntegerType(facts(21, "int2", "smallint", 'N', false, 2, 1005));
  public static final PgType INT4 =
      new IntegerType(facts(23, "int4", "integer", 'N', false, 4, 1007));
  public static final PgType REGPROC =
      new ObjectIdentifierType(facts(24, "regproc", "regproc", 'N', false, 4, 1008));
  public static final PgType TEXT = new TextType(facts(25, "text", "text", 'S', true, -1, 1009));
  public static final PgType OID = new OidType(facts(26, "oid", "oid", 'N', true, 4, 1028));
  public static final PgType TID = new TidType(facts(27, "tid", "tid", 'U', false, 6, 1010));
  public static final PgType XID = new XidType(facts(28, "xid", "xid", 'U', false, 4, 1011));
  public static final PgType CID = new OidType(facts(29, "cid", "cid", 'U', false, 4, 1012));
  public static final PgType JSON = new JsonType(facts(114, "json", "json", 'U', false, -1, 199));
  public static final PgType PG_NODE_TREE =
      new InternalType(facts(194, "pg_node_tree", "pg_node_tree", 'Z', false, -1, 0));
  public static final PgType PG_NDISTINCT =
      new InternalType(facts(3361, "pg_ndistinct", "pg_ndistinct", 'Z', false, -1, 0));
  public static final PgType PG_DEPENDENCIES =
      new InternalType(facts(3402, "pg_dependencies", "pg_dependencies", 'Z', false, -1, 0));
  public static final PgType PG_MCV_LIST =
      new InternalType(facts(5017, "pg_mcv_list", "pg_mcv_list", 'Z', false, -1, 0));
  public static final PgType FLOAT4 =
      new FloatType(facts(700, "float4", "real", 'N', false, 4, 1021));
  public static final PgType FLOAT8 =
      new FloatType(facts(701, "float8", "double precision", 'N', true, 8, 1022));
  public static final PgType UNKNOWN =
      new TextType(facts(705, "unknown", "unknown", 'X', false, -2, 0));
  public static final PgType CIDR = new CidrType(facts(650, "cidr", "cidr", 'I', false, -1, 651));
  public static final PgType INET = new InetType(facts(869, "inet", "inet", 'I', true, -1, 1041));
  public static final PgType MACADDR =
      new MacaddrType(facts(829, "macaddr", "macaddr", 'U', false, 6, 1040));
  public static final PgType MACADDR8 =
      new Macaddr8Type(facts(774, "macaddr8", "macaddr8", 'U', false, 8, 775));
  public static final PgType MONEY =
      new MoneyType(facts(790, "money", "money", 'N', false, 8, 791));
  public static final PgType PG_LSN =
      new LogPositionType(facts(3220, "pg_lsn", "pg_lsn", 'U', false, 8, 3221));
  public static final PgType XID8 = new Xid8Type(facts(5069, "xid8", "xid8", 'U', false, 8, 271));
  public static final PgType ACLITEM =
      new AclItemType(facts(1033, "aclitem", "aclitem", 'U', false, 12, 1034));
  public static final PgType REFCURSOR =
      new TextType(facts(1790, "refcursor", "refcursor", 'U', false, -1, 2201));
  public static final PgType BPCHAR =
      new BpcharType(facts(1042, "bpchar", "character", 'S', false, -1, 1014));
  public static final PgType VARCHAR =
      new VarcharType(facts(1043, "varchar", "character varying", 'S', false, -1, 1015));
  public static final PgType DATE = new DateType(facts(1082, "date", "date", 'D', false, 4, 1182));
  public static final PgType TIME =
      new TimeType(facts(1083, "time", "time without time zone", 'D', false, 8, 1183));
  public static final PgType TIMESTAMP =
      new TimestampType(
          facts(1114, "timestamp", "timestamp without time zone", 'D', false, 8, 1115));
  public static final PgType TIMESTAMPTZ =
      new TimestampTzType(
          facts(1184, "timestamptz", "timestamp with time zone", 'D', true, 8, 1185));
  public static final PgType INTERVAL =
      new IntervalType(facts(1186, "interval", "interval", 'T', true, 16, 1187));
  public static final PgType TIMETZ =
      new TimeTzType(facts(1266, "timetz", "time with time zone", 'D', false, 12, 1270));
  public static final PgType BIT = new BitType(facts(1560, "bit", "bit", 'V', false, -1, 1561));
  public static final PgType VARBIT =
      new VarbitType(facts(1562, "varbit", "bit varying", 'V', true, -1, 1563));
  public static final PgType NUMERIC =
      new NumericType(facts(1700, "numeric", "numeric", 'N', false, -1, 1231));
  public static final PgType REGPROCEDURE =
      new ObjectIdentifierType(facts(2202, "regprocedure", "regprocedure", 'N', false, 4, 2207));
  public static final PgType REGOPER =
      new ObjectIdentifierType(facts(2203, "regoper", "regoper", 'N', false, 4, 2208));
  public static final PgType REGOPERATOR =
      new ObjectIdentifierType(facts(2204, "regoperator", "regoperator", 'N', false, 4, 2209));
  public static final PgType REGCLASS =
      new ObjectIdentifierType(facts(2205, "regclass", "regclass", 'N', false, 4, 2210));
  public static final PgType REGTYPE =
      new ObjectIdentifierType(facts(2206, "regtype", "regtype", 'N', false, 4, 2211));
  public static final PgType UUID = new UuidType(facts(2950, "uuid", "uuid", 'U', false, 16, 2951));
  public static final PgType TSVECTOR =
      new TsVectorType(facts(3614, "tsvector", "tsvector", 'U', false, -1, 3643));
  public static final PgType TSQUERY =
      new TsQueryType(facts(3615, "tsquery", "tsquery", 'U', false, -1, 3645));
  public static final PgType REGCONFIG =
      new ObjectIdentifierType(facts(3734, "regconfig", "regconfig", 'N', false, 4, 3735));
  public static final PgType REGDICTIONARY =
      new ObjectIdentifierType(facts(3769, "regdictionary", "regdictionary", 'N', false, 4, 3770));
  public static final PgType JSONB =
      new JsonbType(facts(3802, "jsonb", "jsonb", 'U', false, -1, 3807));
  public static final PgType JSONPATH =
      new JsonpathType(facts(4072, "jsonpath", "jsonpath", 'U', false, -1, 4073));
  public static final PgType REGNAMESPACE =
      new ObjectIdentifierType(facts(4089, "regnamespace", "regnamespace", 'N', false, 4, 4090));
  public static final PgType REGROLE =
      new ObjectIdentifierType(facts(4096, "regrole", "regrole", 'N', false, 4, 4097));

  public static final RangeType INT4RANGE =
      range("int4range", 3904, 3905, INT4, Discrete.INTEGER, "int4multirange", 4451, 6150);
  public static final RangeType NUMRANGE =
      range("numrange", 3906, 3907, NUMERIC, null, "nummultirange", 4532, 6151);
  public static final RangeType TSRANGE =
      range("tsrange", 3908, 3909, TIMESTAMP, null, "tsmultirange", 4533, 6152);
  public static final RangeType TSTZRANGE =
      range("tstzrange", 3910, 3911, TIMESTAMPTZ, null, "tstzmultirange", 4534, 6153);
  public static final RangeType DATERANGE =
      range("daterange", 3912, 3913, DATE, Discrete.DATE, "datemultirange", 4535, 6155);
  public static final RangeType INT8RANGE =
      range("int8range", 3926, 3927, INT8, Discrete.BIGINT, "int8multirange", 4536, 6157);

  public static final PgType INT2VECTOR =
      new VectorType(facts(22, "int2vector", "int2vector", 'A', false, -1, 1006), INT2);
  public static final PgType OIDVECTOR =
      new VectorType(facts(30, "oidvector", "oidvector", 'A', false, -1, 1013), OID);

  public static final PgType RECORD = new PseudoType(2249, "record", "record", -1, 2287);
  public static final PgType CSTRING = new PseudoType(2275, "cstring", "cstring", -2, 1263);
  public static final PgType ANY = new PseudoType(2276, "any", "\"any\"", 4, 0);
  public static final PgType ANYARRAY = new PseudoType(2277, "anyarray", -1);
  public static final PgType VOID = new PseudoType(2278, "void", 4);
  public static final PgType TRIGGER = new PseudoType(2279, "trigger", 4);
  public static final PgType INTERNAL = new PseudoType(2281, "internal", 8);
  public static final PgType ANYELEMENT = new PseudoType(2283, "anyelement", 4);
  public static final PgType ANYNONARRAY = new PseudoType(2776, "anynonarray", 4);
  public static final PgType ANYENUM = new PseudoType(3500, "anyenum", 4);
  public static final PgType ANYRANGE = new PseudoType(3831, "anyrange", -1);
  public static final PgType ANYMULTIRANGE = new PseudoType(4537, "anymultirange", -1);
  public static final PgType ANYCOMPATIBLE = new PseudoType(5077, "anycompatible", 4);
  public static final PgType ANYCOMPATIBLEARRAY = new PseudoType(5078, "anycompatiblearray", -1);
  public static final PgType ANYCOMPATIBLENONARRAY =
      new PseudoType(5079, "anycompatiblenonarray", 4);

  public static final PgType ANYCOMPATIBLERANGE = new PseudoType(5080, "anycompatiblerange", -1);
  public static final PgType ANYCOMPATIBLEMULTIRANGE =
      new PseudoType(4538, "anycompatiblemultirange", -1);

  private static final Map<Integer, PgType> BY_OID = new LinkedHashMap<>();
  private static final Map<String, PgType> BY_NAME = new LinkedHashMap<>();

  static {
    List<PgType> scalars =
        List.of(
            BOOL,
            BYTEA,
            CHAR,
            NAME,
            INT8,
            INT2,
            INT2VECTOR,
            INT4,
            REGPROC,
            TEXT,
            OID,
            TID,
            XID,
            CID,
            OIDVECTOR,
            JSON,
            PG_NODE_TREE,
            PG_NDISTINCT,
            PG_DEPENDENCIES,
            PG_MCV_LIST,
            FLOAT4,
            FLOAT8,
            UNKNOWN,
            CIDR,
            INET,
            MACADDR,
            MACADDR8,
            MONEY,
            PG_LSN,
            XID8,
            ACLITEM,
            BPCHAR,
            VARCHAR,
            DATE,
            TIME,
            TIMESTAMP,
            TIMESTAMPTZ,
            INTERVAL,
            TIMETZ,
            BIT,
            VARBIT,
            NUMERIC,
            REGPROCEDURE,
            REGOPER,
            REGOPERATOR,
            REGCLASS,
            REGTYPE,
            UUID,
            TSVECTOR,
            TSQUERY,
            REGCONFIG,
            REGDICTIONARY,
            JSONB,
            JSONPATH,
            REGNAMESPACE,
            REGROLE,
            INT4RANGE,
            NUMRANGE,
            TSRANGE,
            TSTZRANGE,
            DATERANGE,
            INT8RANGE,
            INT4RANGE.multirange(),
            NUMRANGE.multirange(),
            TSRANGE.multirange(),
            TSTZRANGE.multirange(),
            DATERANGE.multirange(),
            INT8RANGE.multirange(),
            RECORD,
            REFCURSOR,
            CSTRING,
            ANY,
            ANYARRAY,
            VOID,
            TRIGGER,
            INTERNAL,
            ANYELEMENT,
            ANYNONARRAY,
            ANYENUM,
            ANYRANGE,
            ANYMULTIRANGE,
            ANYCOMPATIBLE,
            ANYCOMPATIBLEARRAY,
            ANYCOMPATIBLENONARRAY,
            ANYCOMPATIBLERANGE,
            ANYCOMPATIBLEMULTIRANGE);
    for (PgType type : scalars) {
      register(type);
      if (type.facts().arrayOid() != 0) {
        register(new ArrayType(type));
      }
    }
    BY_NAME.put("int", INT4);
    BY_NAME.put("decimal", NUMERIC);
    BY_NAME.put("dec", NUMERIC);
    BY_NAME.put("float", FLOAT8);
  }

  private Types() {}

  /** All built-in types, each scalar followed by its array. */
  public static Collection<PgType> all() {
    return java.util.Collections.unmodifiableCollection(BY_OID.values());
  }

  public static Optional<PgType> byOid(int oid) {
    return Optional.ofNullable(BY_OID.get(oid));
  }

  /** By typname ({@code int4}, {@code _int4}), else by SQL spelling ({@code integer[]}). */
  public static Optional<PgType> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * The array over a type.
   *
   * @throws SqlFault 42704 where there is none
   */
  public static PgType array(PgType element) {
    if (element instanceof RowType) {
      // As of a record, it is known by more than its OID.
      return new ArrayType(element);
    }
    if (element instanceof DomainType domain && domain.bottom().base().isArray()) {
      throw SqlFault.unsupported("an array of a domain over arrays");
    }
    int oid = element.facts().arrayOid();
    if (oid == 0) {
      throw new SqlFault(
          SqlState.UNDEFINED_OBJECT,
          "could not find array type for data type " + element.sqlName());
    }
    PgType known = BY_OID.get(oid);
    return known != null ? known : new ArrayType(element);
  }

  /**
   * What an array holds.
   *
   * @throws SqlFault 42804 for what is no array
   */
  public static PgType element(PgType array) {
    if (array instanceof ArrayType known) {
      return known.element();
    }
    PgType element = BY_OID.get(array.facts().elementOid());
    if (element == null) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH, "type " + array.sqlName() + " is not an array type");
    }
    return element;
  }

  private static void register(PgType type) {
    BY_OID.put(type.oid(), type);
    BY_NAME.put(type.name(), type);
    BY_NAME.putIfAbsent(type.sqlName(), type);
  }

  private static RangeType range(
      String name,
      int oid,
      int arrayOid,
      PgType subtype,
      Discrete discrete,
      String multirange,
      int multirangeOid,
      int multirangeArrayOid) {
    return new RangeType(
        facts(oid, name, name, 'R', false, -1, arrayOid),
        subtype,
        discrete,
        facts(multirangeOid, multirange, multirange, 'R', false, -1, multirangeArrayOid));
  }

  private static TypeFacts facts(
      int oid, String name, String sqlName, char category, boolean preferred, int length, int arr) {
    int element =
        switch (name) {
          case "name" -> 18;
          case "int2vector" -> 21;
          case "oidvector" -> 26;
          default -> 0;
        };
    return new TypeFacts(oid, name, sqlName, category, preferred, length, arr, element);
  }
}
