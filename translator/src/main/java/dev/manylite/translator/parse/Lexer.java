package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.nio.charset.StandardCharsets;

/**
 * SQL text → tokens, by the rules of PostgreSQL's scanner (manual, 4.1). Text that is no token
 * becomes an INVALID token, so that an earlier syntax error is reported first.
 */
public final class Lexer {
  /** NAMEDATALEN − 1: longer names are cut, as in PostgreSQL. */
  public static final int MAX_NAME_BYTES = 63;

  private final SourceText source;
  private final StringScanner strings;
  private final StringRules rules;
  private int offset;

  public Lexer(String text, StringRules rules) {
    source = new SourceText(text);
    strings = new StringScanner(source);
    this.rules = rules;
  }

  /** The next token; END again and again at the end. */
  public Token next() {
    Token unterminated = skipSpaceAndComments();
    Token token = unterminated != null ? unterminated : scan();
    offset = token.end();
    return token;
  }

  private Token scan() {
    int start = offset;
    if (start >= source.length()) {
      return Token.of(TokenKind.END, "", source.length(), source.length());
    }
    char c = source.at(start);
    char next = source.at(start + 1);
    if (next == '\'' || (next == '&' && (c == 'u' || c == 'U'))) {
      switch (c) {
        case 'e', 'E':
          return strings.escaped(start);
        case 'b', 'B':
          return strings.bits(start, TokenKind.BIT_STRING, "unterminated bit string literal");
        case 'x', 'X':
          return strings.bits(
              start, TokenKind.HEX_STRING, "unterminated hexadecimal string literal");
        case 'n', 'N':
          return Token.keyword(Keywords.find("nchar"), start, start + 1);
        case 'u', 'U':
          if (next == '&' && source.at(start + 2) == '\'') {
            return rules.backslashes() ? unsafe(start) : withEscape(strings.unicode(start));
          }
          if (next == '&' && source.at(start + 2) == '"') {
            return withEscape(strings.unicodeName(start));
          }
          break;
        default:
          break;
      }
    }
    if (SourceText.isNameStart(c)) {
      return name(start);
    }
    if (SourceText.isDigit(c) || (c == '.' && SourceText.isDigit(next))) {
      return NumberScanner.scan(source, start);
    }
    return switch (c) {
      case '\'' -> rules.backslashes() ? strings.escaped(start, rules) : strings.plain(start);
      case '"' -> strings.quotedName(start);
      case '$' -> dollar(start);
      default -> OperatorScanner.scan(source, start);
    };
  }

  private static Token unsafe(int start) {
    SqlFault fault =
        new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED,
                "unsafe use of string constant with Unicode escapes")
            .withDetail(
                "String constants with Unicode escapes cannot be used when"
                    + " standard_conforming_strings is off.")
            .at(start);
    return Token.invalid(fault, start, start + 3);
  }

  /** UESCAPE and its string belong to the U& token before them. */
  private Token withEscape(Token raw) {
    if (raw.kind() == TokenKind.INVALID) {
      return raw;
    }
    int behind = raw.end();
    offset = behind;
    // Only a word is looked at: scanning any token here would recurse through U& after U&.
    boolean atWord = skipSpaceAndComments() == null && SourceText.isNameStart(source.at(offset));
    Token word = atWord ? name(offset) : null;
    if (word == null || !word.is("uescape")) {
      return strings.unescapeUnicode(raw, '\\', behind);
    }
    offset = word.end();
    Token unterminated = skipSpaceAndComments();
    char first = source.at(offset);
    boolean unicode = (first == 'u' || first == 'U') && source.startsWith("&'", offset + 1);
    Token escape = unterminated != null ? unterminated : unicode ? strings.unicode(offset) : scan();
    if (escape.kind() == TokenKind.INVALID) {
      return escape;
    }
    if (escape.kind() != TokenKind.STRING || unicode) {
      return Token.invalid(
          source.fault(
              "UESCAPE must be followed by a simple string literal",
              escape.position(),
              escape.end()),
          escape.position(),
          escape.end());
    }
    if (escape.text().length() != 1 || !isEscapeCharacter(escape.text().charAt(0))) {
      return Token.invalid(
          source.fault("invalid Unicode escape character", escape.position(), escape.end()),
          escape.position(),
          escape.end());
    }
    return strings.unescapeUnicode(raw, escape.text().charAt(0), escape.end());
  }

  private static boolean isEscapeCharacter(char c) {
    return SourceText.hexDigit(c) < 0
        && c != '+'
        && c != '\''
        && c != '"'
        && !SourceText.isSpace(c);
  }

  private Token name(int start) {
    int end = start + 1;
    while (SourceText.isNamePart(source.at(end))) {
      end++;
    }
    String folded = fold(source.slice(start, end));
    Keyword keyword = Keywords.find(folded);
    return keyword != null
        ? Token.keyword(keyword, start, end)
        : Token.of(TokenKind.IDENTIFIER, truncate(folded), start, end);
  }

  private Token dollar(int start) {
    int end = start + 1;
    if (SourceText.isDigit(source.at(end))) {
      while (SourceText.isDigit(source.at(end))) {
        end++;
      }
      String digits = source.slice(start + 1, end);
      if (SourceText.isNameStart(source.at(end))) {
        while (SourceText.isNamePart(source.at(end))) {
          end++;
        }
        return Token.invalid(source.fault("trailing junk after parameter", start, end), start, end);
      }
      return Token.of(TokenKind.PARAMETER, digits, start, end);
    }
    return strings.dollarQuoted(start);
  }

  /** Only ASCII letters are folded. */
  private static String fold(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        char[] folded = name.toCharArray();
        for (int j = i; j < folded.length; j++) {
          if (folded[j] >= 'A' && folded[j] <= 'Z') {
            folded[j] += 'a' - 'A';
          }
        }
        return new String(folded);
      }
    }
    return name;
  }

  /** Cuts a name at the last whole character within {@link #MAX_NAME_BYTES}. */
  static String truncate(String name) {
    if (name.length() * 3 <= MAX_NAME_BYTES
        || name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES) {
      return name;
    }
    int bytes = 0;
    int i = 0;
    while (true) {
      int c = name.codePointAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > MAX_NAME_BYTES) {
        return name.substring(0, i);
      }
      i += Character.charCount(c);
    }
  }

  /** Moves on to the next token's start; an unterminated comment is returned as a token. */
  private Token skipSpaceAndComments() {
    int length = source.length();
    int at = offset;
    while (at < length) {
      char c = source.at(at);
      if (SourceText.isSpace(c)) {
        at++;
      } else if (c == '-' && source.at(at + 1) == '-') {
        while (at < length && !SourceText.isNewline(source.at(at))) {
          at++;
        }
      } else if (c == '/' && source.at(at + 1) == '*') {
        int end = endOfComment(at);
        if (end < 0) {
          offset = at;
          return Token.invalid(source.fault("unterminated /* comment", at, length), at, length);
        }
        at = end;
      } else {
        break;
      }
    }
    offset = at;
    return null;
  }

  private int endOfComment(int start) {
    int depth = 0;
    for (int i = start; i + 1 < source.length(); ) {
      if (source.at(i) == '/' && source.at(i + 1) == '*') {
        depth++;
        i += 2;
      } else if (source.at(i) == '*' && source.at(i + 1) == '/') {
        i += 2;
        if (--depth == 0) {
          return i;
        }
      } else {
        i++;
      }
    }
    return -1;
  }
}
