package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.local.runtime.AotTraining;

/// The cache of a function's container image, made and used without Docker.
final class AotTrainingIT {
  @Test
  void aCacheIsUsedUntilAJarChanges(@TempDir Path folder) throws Exception {
    Path image = folder.resolve("image");
    Process layout =
        new ProcessBuilder(
                Service.ROOT.resolve("container/layout").toString(),
                "GuidanceFunction",
                image.toString())
            .inheritIO()
            .start();
    assertThat(layout.waitFor()).isZero();
    AotTraining training =
        new AotTraining(Service.ROOT, image, "GuidanceFunction", folder.resolve("log"));

    training.train();
    assertThat(training.check()).isGreaterThan(1000);

    Path jar = image.resolve("signpost/lib/signpost.jar");
    Files.write(jar, new byte[1], StandardOpenOption.APPEND);
    assertThatThrownBy(training::check).isInstanceOf(IOException.class);
  }
}
