package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * tsquery: the number of nodes, then these in prefix notation, right operands first. An operand is
 * a 1, its weights, whether it is a prefix, and its word; an operator is a 2, which one it is, and
 * for a phrase its distance.
 */
final class TsQueryCodec implements BinaryCodec {
  private static final int OPERAND = 1;
  private static final int OPERATOR = 2;
  private static final int NOT = 1;
  private static final int AND = 2;
  private static final int OR = 3;
  private static final int PHRASE = 4;
  private static final int NOT_BINDS = 4;
  private static final int MOST_NESTED = 5000;

  @Override
  public int oid() {
    return 3615;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    QuotedWords words = new QuotedWords((String) value);
    if (words.atEnd()) {
      out.writeInt(0);
      return;
    }
    Encoded query = expression(words, 0);
    out.writeInt(query.nodes()).writeBytes(query.bytes());
  }

  private record Encoded(int nodes, ByteBuf bytes) {}

  /** Precedence climbing; or binds least, then and, then a phrase. */
  private static Encoded expression(QuotedWords words, int least) {
    Encoded left = operand(words);
    while (true) {
      words.skipSpaces();
      int operator = operator(words.peek());
      if (operator < 0 || binding(operator) < least) {
        return left;
      }
      words.take();
      ByteBuf bytes = Unpooled.buffer().writeByte(OPERATOR).writeByte(operator);
      if (operator == PHRASE) {
        bytes.writeShort(distance(words));
      }
      Encoded right = expression(words, binding(operator) + 1);
      bytes.writeBytes(right.bytes()).writeBytes(left.bytes());
      left = new Encoded(1 + left.nodes() + right.nodes(), bytes);
    }
  }

  private static Encoded operand(QuotedWords words) {
    words.skipSpaces();
    ByteBuf bytes = Unpooled.buffer();
    if (words.peek() == '!') {
      words.take();
      Encoded operand = operand(words);
      bytes.writeByte(OPERATOR).writeByte(NOT).writeBytes(operand.bytes());
      return new Encoded(1 + operand.nodes(), bytes);
    }
    if (words.peek() == '(') {
      words.take();
      Encoded inner = expression(words, 0);
      words.skipSpaces();
      words.take();
      return inner;
    }
    ByteBuf word = Unpooled.buffer();
    words.word(word);
    boolean prefix = false;
    int weights = 0;
    if (words.peek() == ':') {
      words.take();
      while ("*ABCD".indexOf(words.peek()) >= 0) {
        char c = words.take();
        prefix |= c == '*';
        weights |= c == '*' ? 0 : 1 << 'D' - c;
      }
    }
    bytes.writeByte(OPERAND).writeByte(weights).writeBoolean(prefix).writeBytes(word);
    return new Encoded(1, bytes);
  }

  private static int operator(char c) {
    return switch (c) {
      case '&' -> AND;
      case '|' -> OR;
      case '<' -> PHRASE;
      default -> -1;
    };
  }

  private static int binding(int operator) {
    return operator == OR ? 1 : operator == AND ? 2 : 3;
  }

  /** {@code ->} or {@code 2>}. */
  private static int distance(QuotedWords words) {
    int distance = 1;
    if (words.peek() == '-') {
      words.take();
    } else {
      distance = words.number();
    }
    words.take();
    return distance;
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    int end = in.readerIndex() + length;
    Lengths.atLeast(4, length);
    int count = in.readInt();
    if (count < 0 || count > length) {
      throw new InvalidBinary("XX000", "invalid size of tsquery");
    }
    if (count == 0) {
      Lengths.exactly(in.readerIndex(), end);
      return "";
    }
    Reader reader = new Reader(in, end, count);
    String text = reader.node(0).text();
    if (reader.left > 0) {
      throw new InvalidBinary("XX000", "malformed tsquery: extra nodes");
    }
    Lengths.exactly(in.readerIndex(), end);
    return text;
  }

  /** The text of a part, and how strongly its operator binds. */
  private record Node(String text, int binding) {
    String within(int least) {
      return binding < least ? "( " + text + " )" : text;
    }
  }

  private static final class Reader {
    private final ByteBuf in;
    private final int end;
    private int left;

    Reader(ByteBuf in, int end, int count) {
      this.in = in;
      this.end = end;
      this.left = count;
    }

    Node node(int depth) {
      if (left == 0) {
        throw new InvalidBinary("XX000", "malformed tsquery: operand not found");
      }
      if (depth > MOST_NESTED) {
        throw new InvalidBinary("54001", "stack depth limit exceeded");
      }
      left--;
      Lengths.atLeast(2, end - in.readerIndex());
      int type = in.readByte();
      if (type == OPERAND) {
        return word();
      }
      if (type != OPERATOR) {
        throw new InvalidBinary("XX000", "unrecognized tsquery node type: " + type);
      }
      int operator = in.readByte();
      if (operator < NOT || operator > PHRASE) {
        throw new InvalidBinary("XX000", "invalid tsquery: unrecognized operator type " + operator);
      }
      if (operator == NOT) {
        return new Node("!" + node(depth + 1).within(NOT_BINDS), NOT_BINDS);
      }
      String symbol = operator == AND ? "&" : operator == OR ? "|" : phrase();
      int own = binding(operator);
      String right = node(depth + 1).within(own + 1);
      return new Node(node(depth + 1).within(own) + " " + symbol + " " + right, own);
    }

    private String phrase() {
      Lengths.atLeast(2, end - in.readerIndex());
      int distance = in.readUnsignedShort();
      return distance == 1 ? "<->" : "<" + distance + ">";
    }

    private Node word() {
      int weights = in.readUnsignedByte();
      if (weights > 0xF) {
        throw new InvalidBinary("XX000", "invalid tsquery: invalid weight bitmap");
      }
      Lengths.atLeast(1, end - in.readerIndex());
      boolean prefix = in.readByte() != 0;
      StringBuilder out = new StringBuilder();
      QuotedWords.read(in, end, "invalid tsquery: operand too long", out);
      out.append(prefix ? ":*" : weights > 0 ? ":" : "");
      for (int weight = 3; weight >= 0; weight--) {
        if ((weights & 1 << weight) != 0) {
          out.append((char) ('D' - weight));
        }
      }
      return new Node(out.toString(), NOT_BINDS);
    }
  }
}
