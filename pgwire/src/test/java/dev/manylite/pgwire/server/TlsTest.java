package dev.manylite.pgwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.pgwire.scram.ScramVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The certificate in the resources is self-signed with SHA-384, for localhost, until 2126. */
class TlsTest {
  private static final int SSL = 80877103;

  private ServerFixture fixture;
  private X509Certificate certificate;

  @BeforeEach
  void start() throws Exception {
    Path folder = Path.of(TlsTest.class.getResource("localhost.crt").toURI()).getParent();
    ServerTls tls =
        ServerTls.fromPem(folder.resolve("localhost.crt"), folder.resolve("localhost.key"));
    fixture = new ServerFixture(PgServerOptions.builder().tls(tls));
    fixture.backend.verifiers.put("ann", ScramVerifier.of("geheim", new byte[] {1, 2, 3}, 4096));
    try (InputStream in = TlsTest.class.getResourceAsStream("localhost.crt")) {
      certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private RawClient encrypted() throws Exception {
    RawClient client = fixture.client();
    client.raw(ByteBuffer.allocate(8).putInt(8).putInt(SSL).array());
    assertEquals('S', client.oneByte());
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null);
    trusted.setCertificateEntry("server", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(client.socket, "localhost", client.socket.getPort(), true);
    socket.startHandshake();
    client.use(socket);
    return client;
  }

  @Test
  void aSessionRunsOverTls() throws Exception {
    try (RawClient client = encrypted()) {
      client.login("u");
      assertEquals(true, fixture.backend.startups.take().tls());
      assertEquals(20003, client.query("rows 20000").size());
      client.send('Q', "fatal");
      assertEquals(List.of("E FATAL 57P04 database was dropped", "end"), client.untilEnd());
      assertEquals("closed", fixture.event());
    }
    encrypted().login("u").close();
    assertEquals("closed", fixture.event());
  }

  @Test
  void scramIsBoundToTheCertificate() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-384").digest(certificate.getEncoded());
    try (RawClient client = encrypted()) {
      ScramClient scram = new ScramClient("geheim", "p=tls-server-end-point,,", hash);
      assertEquals("R 0", plus(client, scram));
    }
    hash[0]++;
    try (RawClient client = encrypted()) {
      ScramClient scram = new ScramClient("geheim", "p=tls-server-end-point,,", hash);
      assertEquals("E FATAL 28000 SCRAM channel binding check failed", plus(client, scram));
    }
  }

  private static String plus(RawClient client, ScramClient scram) {
    client.startup(3 << 16, "user", "ann");
    assertEquals("R 10 SCRAM-SHA-256-PLUS|SCRAM-SHA-256||", client.next());
    client.send('p', "SCRAM-SHA-256-PLUS", scram.first().length, scram.first());
    client.send('p', scram.last(client.next().substring("R 11 ".length())));
    String answer = client.next();
    return answer.equals("R 12 " + scram.serverFinal()) ? client.next() : answer;
  }

  @Test
  void aHandshakeOfGarbageHarmsNobody() throws Exception {
    try (RawClient client = fixture.client()) {
      client.raw(ByteBuffer.allocate(8).putInt(8).putInt(SSL).array());
      assertEquals('S', client.oneByte());
      client.raw("this is not a ClientHello at all".getBytes());
      assertEquals("end", drained(client));
    }
    encrypted().login("u").close();
  }

  /** The server may send a TLS alert first. */
  private static String drained(RawClient client) throws IOException {
    client.socket.getInputStream().readAllBytes();
    return "end";
  }

  @Test
  void aSecondSslRequestIsRefused() throws Exception {
    try (RawClient client = encrypted()) {
      client.raw(ByteBuffer.allocate(8).putInt(8).putInt(SSL).array());
      assertEquals(
          List.of(
              "E FATAL 0A000 unsupported frontend protocol 1234.5679: server supports 3.0 to 3.0",
              "end"),
          client.untilEnd());
    }
  }
}
