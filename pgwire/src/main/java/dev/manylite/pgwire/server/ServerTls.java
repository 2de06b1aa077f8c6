package dev.manylite.pgwire.server;

import dev.manylite.pgwire.scram.ChannelBinding;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * The server's certificate and key, ready for use.
 *
 * @param endpoint the certificate's channel-binding data; absent where its signature has none
 */
public record ServerTls(SslContext context, Optional<byte[]> endpoint) {

  /**
   * @param certificate PEM, the server's certificate first, then the chain
   * @param key PEM, PKCS#8, without a passphrase
   * @throws IOException if a file can't be read or used
   */
  public static ServerTls fromPem(Path certificate, Path key) throws IOException {
    try (InputStream in = Files.newInputStream(certificate)) {
      X509Certificate own =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      SslContext context =
          SslContextBuilder.forServer(certificate.toFile(), key.toFile())
              .sslProvider(SslProvider.JDK)
              .protocols("TLSv1.3", "TLSv1.2")
              .build();
      return new ServerTls(context, ChannelBinding.ofServerCertificate(own));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(
          "cannot use certificate " + certificate + " with key " + key + ": " + e.getMessage(), e);
    }
  }
}
