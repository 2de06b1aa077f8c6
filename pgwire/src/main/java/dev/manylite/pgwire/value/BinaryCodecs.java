package dev.manylite.pgwire.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All binary codecs by type OID; a new type is a class and a line here. */
public final class BinaryCodecs {
  private static final Map<Integer, BinaryCodec> BY_OID = new HashMap<>();

  static {
    with(new BooleanCodec(), 1000);
    with(new ByteaCodec(), 1001);
    with(new SingleCharCodec(), 1002);
    with(new TextCodec(19), 1003);
    with(new IntegerCodec(20, 8), 1016);
    with(new IntegerCodec(21, 2), 1005);
    with(new IntegerCodec(23, 4), 1007);
    with(new TextCodec(25), 1009);
    with(new OidCodec(26), 1028);
    with(new TidCodec(), 1010);
    with(new OidCodec(28), 1011);
    with(new OidCodec(29), 1012);
    with(new TextCodec(114), 199);
    with(new TextCodec(194), 0);
    with(new TextCodec(3361), 0);
    with(new TextCodec(3402), 0);
    with(new TextCodec(5017), 0);
    with(new FloatCodec(700, true), 1021);
    with(new FloatCodec(701, false), 1022);
    with(new TextCodec(705), 0);
    with(new UnavailableCodec(1033, "aclitem"), 1034);
    with(new TextCodec(1042), 1014);
    with(new TextCodec(1043), 1015);
    with(new DateCodec(), 1182);
    with(new TimeCodec(), 1183);
    with(new TimestampCodec(1114, ""), 1115);
    with(new TimestampCodec(1184, "+00:00"), 1185);
    with(new IntervalCodec(), 1187);
    with(new TimeTzCodec(), 1270);
    with(new InetCodec(650, true), 651);
    with(new InetCodec(869, false), 1041);
    with(new MacaddrCodec(829, 6), 1040);
    with(new MacaddrCodec(774, 8), 775);
    with(new MoneyCodec(), 791);
    with(new LogPositionCodec(), 3221);
    with(new Xid8Codec(), 271);
    with(new BitCodec(1560), 1561);
    with(new BitCodec(1562), 1563);
    with(new NumericCodec(), 1231);
    with(new VoidCodec(), 0);
    with(new TextCodec(2275), 1263);
    with(new TextCodec(1790), 2201);
    with(new UuidCodec(), 2951);
    with(new VersionedTextCodec(3802, "jsonb version number"), 3807);
    with(new VersionedTextCodec(4072, "jsonpath version number:"), 4073);
    with(new TsVectorCodec(), 3643);
    with(new TsQueryCodec(), 3645);
    // regproc, regprocedure, regoper, regoperator, regclass, regtype, regconfig, regdictionary,
    // regnamespace, regrole
    int[][] objectIdentifiers = {
      {24, 1008},
      {2202, 2207},
      {2203, 2208},
      {2204, 2209},
      {2205, 2210},
      {2206, 2211},
      {3734, 3735},
      {3769, 3770},
      {4089, 4090},
      {4096, 4097}
    };
    for (int[] type : objectIdentifiers) {
      with(new OidCodec(type[0]), type[1]);
    }
    // Range, its array, subtype, multirange, its array.
    int[][] ranges = {
      {3904, 3905, 23, 4451, 6150},
      {3906, 3907, 1700, 4532, 6151},
      {3908, 3909, 1114, 4533, 6152},
      {3910, 3911, 1184, 4534, 6153},
      {3912, 3913, 1082, 4535, 6155},
      {3926, 3927, 20, 4536, 6157}
    };
    for (int[] type : ranges) {
      RangeCodec range = new RangeCodec(type[0], byOid(type[2]));
      with(range, type[1]);
      with(new MultirangeCodec(type[3], range), type[4]);
    }
    with(new ArrayCodec(22, byOid(21), 0), 1006);
    with(new ArrayCodec(30, byOid(26), 0), 1013);
  }

  private BinaryCodecs() {}

  /** Null for a type that has no binary form here. */
  public static BinaryCodec byOid(int oid) {
    return BY_OID.get(oid);
  }

  /** The codec of an array over an element type that is not built in. */
  public static BinaryCodec array(int oid, int elementOid, BinaryCodec element) {
    return new ArrayCodec(oid, elementOid, element, 1);
  }

  /** The codec of a type that is not built in and whose binary form is its text. */
  public static BinaryCodec text(int oid) {
    return new TextCodec(oid);
  }

  /** The codec of a composite type, or of record with such fields. */
  public static BinaryCodec row(int oid, List<BinaryCodec> fields) {
    return new RowCodec(oid, fields);
  }

  /** The codec of a range type over a subtype, or type, that is not built in. */
  public static BinaryCodec range(int oid, BinaryCodec subtype) {
    return new RangeCodec(oid, subtype);
  }

  /** The codec of the multirange type of such a range type. */
  public static BinaryCodec multirange(int oid, int range, BinaryCodec subtype) {
    return new MultirangeCodec(oid, new RangeCodec(range, subtype));
  }

  private static void with(BinaryCodec codec, int arrayOid) {
    BY_OID.put(codec.oid(), codec);
    if (arrayOid != 0) {
      BY_OID.put(arrayOid, new ArrayCodec(arrayOid, codec, 1));
    }
  }
}
