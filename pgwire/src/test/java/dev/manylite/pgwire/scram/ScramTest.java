package dev.manylite.pgwire.scram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScramTest {
  /** RFC 7677, 3. */
  private static final ScramVerifier VERIFIER =
      ScramVerifier.of("pencil", Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096);

  private static final String CLIENT_FIRST = "n,,n=user,r=rOprNGfwEbeRWgbNEkqO";
  private static final String NONCE = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";

  private static ScramExchange exchange(Optional<byte[]> binding) {
    return new ScramExchange(VERIFIER, binding, "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String refusal(ScramExchange exchange, String mechanism, String first) {
    ScramRefusal refusal =
        assertThrows(ScramRefusal.class, () -> exchange.first(mechanism, bytes(first)));
    return refusal.error().sqlState() + " " + refusal.error().message();
  }

  @Test
  void theRfcsExampleIsFollowed() throws ScramRefusal {
    ScramExchange exchange = exchange(Optional.empty());
    assertEquals(
        "r=" + NONCE + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
        new String(exchange.first("SCRAM-SHA-256", bytes(CLIENT_FIRST))));
    Optional<byte[]> answer =
        exchange.last(
            bytes("c=biws,r=" + NONCE + ",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="));
    assertEquals(
        "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", new String(answer.orElseThrow()));
  }

  @Test
  void aWrongProofIsNoRefusalButNoAnswerEither() throws ScramRefusal {
    ScramExchange exchange = exchange(Optional.empty());
    exchange.first("SCRAM-SHA-256", bytes(CLIENT_FIRST));
    assertTrue(
        exchange
            .last(bytes("c=biws,r=" + NONCE + ",p=eHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="))
            .isEmpty());
  }

  @Test
  void anotherNonceOrHeaderIsRefused() throws ScramRefusal {
    ScramExchange exchange = exchange(Optional.empty());
    exchange.first("SCRAM-SHA-256", bytes(CLIENT_FIRST));
    for (String last :
        new String[] {"c=biws,r=x,p=AAAA", "c=eSws,r=" + NONCE + ",p=AAAA", "", "p"}) {
      assertEquals(
          "08P01",
          assertThrows(ScramRefusal.class, () -> exchange.last(bytes(last))).error().sqlState());
    }
  }

  @Test
  void aDowngradeOfTheChannelBindingIsNoticed() {
    Optional<byte[]> binding = Optional.of(new byte[] {1});
    assertEquals(
        "28000 SCRAM channel binding negotiation error",
        refusal(exchange(binding), "SCRAM-SHA-256", "y,,n=,r=abc"));
    assertEquals(
        "08P01 malformed SCRAM message",
        refusal(exchange(binding), "SCRAM-SHA-256-PLUS", "n,,n=,r=abc"));
    assertEquals(
        "08P01 unsupported SCRAM channel-binding type \"tls-unique\"",
        refusal(exchange(binding), "SCRAM-SHA-256-PLUS", "p=tls-unique,,n=,r=abc"));
    assertEquals(
        "08P01 client selected an invalid SASL authentication mechanism",
        refusal(exchange(Optional.empty()), "SCRAM-SHA-256-PLUS", "p=tls-unique,,n=,r=abc"));
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    String[][] cases = {
      {"n,a=me,n=,r=abc", "0A000 client uses authorization identity, but it is not supported"},
      {"n,,m=x,n=,r=abc", "0A000 client requires an unsupported SCRAM extension"},
      {"n,,r=abc", "08P01 malformed SCRAM message"},
      {"n,,n=,r=", "08P01 non-printable characters in SCRAM nonce"},
      {"n", "08P01 malformed SCRAM message"},
      {"", "08P01 malformed SCRAM message"},
      {"x,,n=,r=abc", "08P01 malformed SCRAM message"},
    };
    for (String[] c : cases) {
      assertEquals(c[1], refusal(exchange(Optional.empty()), "SCRAM-SHA-256", c[0]), c[0]);
    }
  }

  /** Recorded: rolpassword after CREATE ROLE … PASSWORD E'…' on PostgreSQL 15. */
  @Test
  void aVerifierIsPostgreSqls() {
    String[][] cases = {
      {
        "geheim",
        "SCRAM-SHA-256$4096:4XmH0AAp04ojxn0kJZVnRA==$"
            + "YsdBRXgEjTgmOCSq5Ip9oed8rT3+TyrfmVbXSAW8PQw=:NKd4s2yBbX9z45ILRQt2TEFZltbvUZ0F0YOBgRUYjxU="
      },
      {
        "\u2168\u00a0x",
        "SCRAM-SHA-256$4096:oyXLgwTc8uiJgrutVyis8g==$"
            + "G9JbyPQBlgv6wVCDkjjbWViUShTXb7Ke8NgrqCv0918=:X8xhtjfUDRJ1HPYbn0Ld9C2H2Vwn7PacR6fcu3WmBl0="
      },
      {
        "\u2168\u0007",
        "SCRAM-SHA-256$4096:6IcGz5XdZWCAkeV6q/zWCg==$"
            + "qdKgZIsBYkwMA54dHA3mmA2U0GWda3TgfNAPy76pl3U=:fxTjCsJeLuamTYns279hkvZChVU4mEqCkfvX5xvxNvU="
      },
      {
        "\u2168\u06271",
        "SCRAM-SHA-256$4096:x9FNMoEJooCILR6MTGPE8Q==$"
            + "6ewLqWbcB2dlGGGC/rRDVP7iZWhvjjIpu97vxTy0opg=:UGpTe4mpRd+QvDnSHTEjrbmhzKhNMx2g5NO2LKDKhDI="
      },
      {
        "\u2168\u0221",
        "SCRAM-SHA-256$4096:UAFrJ2U8xmMp31Yx/KRzbA==$"
            + "B39XMpUWQPZXur4ffwIChSVkNXHjGppWdUaSUXqbkT8=:7qxLPKrtlqHOYCjRTkJ1NlGkHosbR0ZHJDgLjrtxCyA="
      },
      {
        "\u06271\u0628",
        "SCRAM-SHA-256$4096:shawsRhBdc+kBHxzLxiJZA==$"
            + "soA1skHf7WVqKpV9fy1Pg9axInIN/DTojyznGrKEBb8=:SBT9Zz9jhb/hOinszoKBL/UOIssEBzm5uk598296QSI="
      },
      {
        "I\u00adX",
        "SCRAM-SHA-256$4096:EeL6pvPobfhEAEhADtbVYw==$"
            + "VbeSo9IYJRYwb2xugDlDTkMb0G9Vmh+cz6lQ/7T5zvk=:ewiawcSWTzYaF8a5Nvlxh/qjO7QPftZuHDYGKJvZ1IY="
      },
      {
        "\uff41\u1E9B\u0323",
        "SCRAM-SHA-256$4096:DX/1GRq9EJ31pt5/veak4A==$"
            + "LRojy00wzYxU6t/6O7KqhbDUSn1YXjlYrjGYYd7gDo8=:/NMQJVy26ZA1n3ukKDDcDbRADl8g7QxVhe+N9u1c29M="
      },
    };
    for (String[] c : cases) {
      ScramVerifier verifier = ScramVerifier.parse(c[1]).orElseThrow();
      assertEquals(c[1], verifier.format());
      assertTrue(verifier.matches(c[0]), c[0]);
      assertFalse(verifier.matches(c[0] + "x"), c[0]);
    }
  }

  @Test
  void whatIsNoVerifierIsNotTakenForOne() {
    ScramVerifier own = ScramVerifier.of("geheim", new SecureRandom());
    assertTrue(ScramVerifier.parse(own.format()).orElseThrow().matches("geheim"));
    for (String other :
        new String[] {"geheim", "md5abc", "SCRAM-SHA-256$0:AAAA$AAAA:AAAA", "SCRAM-SHA-256$1:$:"}) {
      assertTrue(ScramVerifier.parse(other).isEmpty(), other);
    }
  }

  @Test
  void aUserWhoIsNotThereAlwaysHasTheSameSalt() {
    byte[] secret = {4};
    assertEquals(
        ScramVerifier.mock("a", secret).format(), ScramVerifier.mock("a", secret).format());
    assertFalse(
        ScramVerifier.mock("a", secret).format().equals(ScramVerifier.mock("b", secret).format()));
  }

  @Test
  void passwordsAreNormalized() {
    String[][] cases = {
      {"I\u00ADX", "IX"},
      {"user", "user"},
      {"\u00AA", "a"},
      {"\u2168", "IX"},
      {"a\u00A0b", "a b"},
      // Prohibited, mixed direction, unassigned: taken as they are.
      {"\u2168\u0007", "\u2168\u0007"},
      {"\u2168\u0627\u0031", "\u2168\u0627\u0031"},
      {"\u2168\u0221", "\u2168\u0221"},
    };
    for (String[] c : cases) {
      assertEquals(c[1], SaslPrep.normalize(c[0]));
    }
  }
}
