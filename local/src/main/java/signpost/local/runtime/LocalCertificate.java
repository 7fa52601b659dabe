package signpost.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import signpost.local.Template;

/// A certificate for `localhost`, made by keytool when it is needed and forgotten with its folder,
/// and the authorities that a function's process then trusts: the JDK's and the one that is made.
/// Reading those is part of what TLS costs a function that starts, and so is the chain, which is as
/// long as the one that DynamoDB shows: a root, an authority, a leaf, each RSA of 2,048 bits.
///
/// @param keys with the leaf's key and its chain
/// @param trusted the JDK's `cacerts` and the root
public record LocalCertificate(Path keys, Path trusted) {
  private static final String LEAF = "leaf";

  /// For files that are worth nothing to anybody.
  private static final String PASSWORD = "changeit";

  /// @param folder where the two files are written
  public static LocalCertificate make(Path folder) throws IOException, InterruptedException {
    Path keys = folder.resolve("keys.p12");
    pair(keys, "root", null, "bc:critical=ca:true");
    pair(keys, "authority", "root", "bc:critical=ca:true,pathlen:0");
    pair(keys, LEAF, "authority", "san=dns:localhost");
    Path trusted = folder.resolve("trusted");
    try {
      trust(keys, trusted);
    } catch (GeneralSecurityException impossible) {
      throw new IOException(impossible);
    }
    return new LocalCertificate(keys, trusted);
  }

  private static void pair(Path keys, String name, @Nullable String signer, String extension)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-ext",
                extension));
    if (signer != null) {
      command.addAll(List.of("-signer", signer));
    }
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  private static void trust(Path keys, Path trusted) throws IOException, GeneralSecurityException {
    Path usual = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    KeyStore authorities = KeyStore.getInstance(usual.toFile(), (char @Nullable []) null);
    KeyStore own = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    authorities.setCertificateEntry("signpost", own.getCertificate("root"));
    try (OutputStream out = Files.newOutputStream(trusted)) {
      // A function gives no password: of PKCS12 it can read what is not encrypted, of JKS anything.
      boolean isEncrypted = authorities.getType().equalsIgnoreCase("PKCS12");
      authorities.store(out, isEncrypted ? null : PASSWORD.toCharArray());
    }
  }

  /// What a server shows; its sessions end when it is reloaded.
  SslContextFactory.Server server() {
    SslContextFactory.Server server = new SslContextFactory.Server();
    server.setKeyStorePath(keys.toString());
    server.setKeyStorePassword(PASSWORD);
    server.setCertAlias(LEAF);
    return server;
  }

  /// Variables with which a function's JVM trusts the certificate, beside what the template says.
  public Map<String, String> trustedBy(Template.Deployment function) {
    return TaskRoot.javaOptions(function, "-Djavax.net.ssl.trustStore=" + trusted);
  }
}
