package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void eachIsFoundByItsNumberAndNoOther() {
    List<String> written = new ArrayList<>(List.of("", "é", "Aa", "BB"));
    for (int i = 0; i < 5_000; i++) {
      written.add("word" + i);
    }
    Names names = read(written);

    for (int number = 0; number < written.size(); number++) {
      assertThat(names.number(written.get(number))).isEqualTo(number);
      assertThat(names.number(written.get(number) + "s")).isEqualTo(-1);
    }
  }

  @Test
  void noneAreFoundWhereThereAreNone() {
    assertThat(read(List.of()).number("")).isEqualTo(-1);
  }

  private static Names read(List<String> names) {
    IndexWriter.Out out = new IndexWriter.Out();
    Names.write(out, names);
    int offsets = out.size();
    int at = offsets + Integer.BYTES * names.size();
    IndexWriter.Out strings = new IndexWriter.Out();
    for (String name : names) {
      out.integer(at + strings.size());
      strings.string(name);
    }
    out.bytes(strings.done());
    return new Names(new Bytes(out.done()), 0, offsets, names.size(), 0);
  }
}
