package signpost.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The bill leaves nothing out.
final class PricesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TYPE = Pattern.compile("(?m)^    Type: (AWS::\\S+)$");

  /// What is only there where somebody asks for it.
  private static final Set<String> OPTIONAL =
      Set.of("web-acl", "web-acl-rules", "web-acl-requests");

  private static Set<String> withoutPrice(String template) throws IOException {
    Set<String> types =
        TYPE.matcher(template)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Price.all(ROOT).values().forEach(price -> types.removeAll(price.resources()));
    return types;
  }

  @Test
  void eachTypeOfResourceHasAPriceOrIsSaidToBeFree() throws IOException {
    for (String file : List.of("template.yaml", "us-east-1.yaml")) {
      String template = Files.readString(ROOT.resolve(file));
      assertThat(TYPE.matcher(template).results().map(MatchResult::group)).isNotEmpty();
      assertThat(withoutPrice(template)).as(file).isEmpty();
    }
  }

  @Test
  void aNewTypeOfResourceIsMissed() throws IOException {
    String more = "\n  Addresses:\n    Type: AWS::EC2::EIP\n";

    assertThat(withoutPrice(Files.readString(ROOT.resolve("template.yaml")) + more))
        .containsExactly("AWS::EC2::EIP");
  }

  @Test
  void eachPriceIsOnTheBill() throws IOException {
    Map<String, Price> prices = Price.all(ROOT);
    Bill bill = new Bill(1_000_000, prices, List.of(), new Pages(ROOT));

    assertThat(prices.values().stream().filter(price -> !price.isFree()).map(Price::id))
        .filteredOn(id -> !OPTIONAL.contains(id))
        .containsExactlyInAnyOrderElementsOf(
            bill.lines().stream().map(line -> line.price().id()).toList());
  }

  @Test
  void whatIsFreeIsNotPaidFor() throws IOException {
    Price calls = Objects.requireNonNull(Price.all(ROOT).get("lambda-requests"));

    assertThat(new Bill.Line(calls, 900_000).toPay()).isZero();
    assertThat(new Bill.Line(calls, 3_000_000).toPay()).isCloseTo(0.4, within(1e-9));
    assertThat(new Bill.Line(calls, 3_000_000).beforeFree()).isCloseTo(0.6, within(1e-9));
  }
}
