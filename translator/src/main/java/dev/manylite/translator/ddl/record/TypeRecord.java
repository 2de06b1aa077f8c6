package dev.manylite.translator.ddl.record;

import java.util.List;

/**
 * What is remembered of a type that CREATE TYPE or CREATE DOMAIN made. Types refer to each other by
 * OID, so that a name may change.
 */
public sealed interface TypeRecord
    permits EnumRecord, DomainRecord, RangeRecord, MultirangeRecord, CompositeRecord {
  int oid();

  /** Of the array over it. */
  int arrayOid();

  String comment();

  /** The types that must be known before this one. */
  List<TypeReference> needs();

  String write();

  /** As {@link #write} wrote it. */
  static TypeRecord read(String text) {
    JsonObject json = Json.read(text);
    String kind = String.valueOf(json.string("kind"));
    return switch (kind) {
      case EnumRecord.KIND -> EnumRecord.read(json);
      case DomainRecord.KIND -> DomainRecord.read(json);
      case RangeRecord.KIND -> RangeRecord.read(json);
      case MultirangeRecord.KIND -> MultirangeRecord.read(json);
      case CompositeRecord.KIND -> CompositeRecord.read(json);
      default -> throw new IllegalArgumentException("type of kind " + kind);
    };
  }
}
