package signpost.bench.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import signpost.bench.start.Bare;
import signpost.local.Template;

/// H as a container image: the bare handler, the runtime interface client and nothing else, laid
/// out as `container/layout` lays out a function.
final class BareImage {
  private static final String JAR = "bare.jar";

  private BareImage() {}

  /// The bare handler with everything else of a function.
  static Template.Deployment in(Template.Deployment like) {
    Template.Function function = like.function();
    return new Template.Deployment(
        new Template.Function(
            function.name(), Bare.class.getName(), function.timeout(), function.environment()),
        like.code(),
        like.memory(),
        like.snapStart());
  }

  /// @param root of the repository, where the build has put the client
  /// @param like a function's image, for its bootstrap and the client's library
  /// @param image where this one will be
  static Path laidOut(Path root, Path like, Path image) throws IOException {
    Path signpost = Files.createDirectories(image.resolve("signpost"));
    Path lib = Files.createDirectories(signpost.resolve("lib"));
    Files.createDirectories(image.resolve("var/task"));
    for (String file : List.of("bootstrap", "runtime.so")) {
      Files.copy(like.resolve("signpost").resolve(file), signpost.resolve(file));
    }
    List<String> names = new ArrayList<>();
    names.add(JAR);
    jar(lib.resolve(JAR));
    try (Stream<Path> client = Files.list(root.resolve("local/target/runtime"))) {
      for (Path jar : client.sorted().toList()) {
        String name = jar.getFileName().toString();
        Files.copy(jar, lib.resolve(name));
        names.add(name);
      }
    }
    Files.write(signpost.resolve("classpath"), names);
    return image;
  }

  private static void jar(Path jar) throws IOException {
    String name = Bare.class.getName().replace('.', '/') + ".class";
    try (InputStream in = Objects.requireNonNull(Bare.class.getResourceAsStream("/" + name));
        OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry(name));
      in.transferTo(entries);
    }
  }
}
