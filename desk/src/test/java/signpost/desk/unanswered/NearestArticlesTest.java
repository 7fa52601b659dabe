package signpost.desk.unanswered;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Half a thought, and the article that the editor will pick.
final class NearestArticlesTest {
  private final NearestArticles nearest = NearestArticles.read();

  @ParameterizedTest
  @CsvSource({
    "ex stop text,             harassment-messages",
    "accid driv licens,        driving-documents",
    "follow home work,         stalking",
    "nude onlin pictur,        intimate-images",
    "car stolen,               stolen-vehicle",
  })
  void isAmongThree(String stems, String article) {
    assertThat(nearest.nearest(stems))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allSatisfy(link -> assertThat(link.url()).isEqualTo("/guidance/" + link.id() + "/"))
        .allSatisfy(link -> assertThat(link.title()).isNotBlank())
        .extracting(ArticleLink::id)
        .contains(article);
  }

  @Test
  void nothingIsNearToNothing() {
    assertThat(nearest.nearest("")).isEmpty();
  }
}
