package signpost.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pattern language of `content/danger.yaml`; its own examples are tried by the build.
final class DangerRulesTest {
  private static final DangerRules.Panel FIRST =
      new DangerRules.Panel("first", "First", "Text", List.of(new Contact("Police", "999", null)));
  private static final DangerRules.Panel SECOND =
      new DangerRules.Panel("second", "Second", "", List.of());

  private static DangerRules rules(String pattern) {
    return DangerRules.of(
        List.of(FIRST), List.of(new DangerRules.Rule("rule", "first", List.of(pattern))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kill me               ; he will kill me now       ; true",
        "kill me               ; kill all of me            ; false",
        "kill* me              ; he is killing me          ; true",
        "kill* me              ; he is overkilling me      ; false",
        "(he|my ex) hit me     ; my ex hit me              ; true",
        "(he|my ex) hit me     ; my hit me                 ; false",
        "help (right)? now     ; help right now            ; true",
        "help (right)? now     ; help now                  ; true",
        "help (right)? now     ; help left now             ; false",
        "(right)? now          ; do it now                 ; true",
        "he ... kill me        ; he kill me                ; true",
        "he ... kill me        ; he a b c kill me          ; true",
        "he ... kill me        ; he a b c d kill me        ; false",
        "he ...5 kill me       ; he a b c d kill me        ; true",
        "he ...1 kill me       ; he a b kill me            ; false",
        "(a (b|c)? d|e)        ; a c d                     ; true",
        "(a (b|c)? d|e)        ; a b c                     ; false",
        "danger (.|!of)        ; i am in danger            ; true",
        "danger (.|!of)        ; in danger from him        ; true",
        "danger (.|!of)        ; in danger of losing       ; false",
        "followed .            ; i am being followed       ; true",
        "followed .            ; being followed on twitter ; false",
        "(a|b)* c              ; a c                       ; error",
        "kill me               ; KILL, me!!                ; true",
        "wont stop             ; He won’t   STOP!          ; true",
      })
  void fits(String pattern, String question, String fits) {
    if (fits.equals("error")) {
      assertThatThrownBy(() -> rules(pattern)).isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(rules(pattern).panelFor(question) != null).isEqualTo(fits.equals("true"));
    }
  }

  /// Written once, met in all its spellings.
  @ParameterizedTest
  @CsvSource({
    "hes gonna kill me",
    "he's goin to kill me",
    "He’s gunna fucking kill me",
    "he is still going to kil me",
    "HE IS REALLY GOING TO KILL ME",
    "ｈｅ ｉｓ going to kill me",
    "he is g\u00f3ing to k\u00efll me",
    "hes\u200b gonna ki\u00adll me",
  })
  void questionsAndPatternsAreReadAsTypedInFull(String question) {
    assertThat(rules("he is going to kill me").panelFor(question)).isEqualTo("first");
    assertThat(rules("hes gonna kill me").panelFor(question)).isEqualTo("first");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(he            ; a \"(\" without its \")\"",
        "he) hits       ; a \")\" or \"|\" without its \"(\"",
        "he | she       ; a \")\" or \"|\" without its \"(\"",
        "won't          ; \"'\" cannot stand here",
        "kill ?         ; \"?\" cannot stand here",
        "*              ; \"*\" cannot stand here",
        "danger !       ; cannot stand here",
        "(he|) hits     ; there is nothing where words must be",
        "()             ; there is nothing where words must be",
        "(he)?          ; this fits every question",
        "... .          ; this fits every question",
        "(he)? !of      ; this fits every question",
        "really bad     ; \"really\" is left out of every question",
      })
  void whatIsWrongWithAPatternIsSaid(String pattern, String message) {
    assertThatThrownBy(() -> rules(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rule \"rule\": \"" + pattern + "\": ")
        .hasMessageContaining(message);
  }

  @Test
  void aPanelThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () ->
                DangerRules.of(
                    List.of(FIRST), List.of(new DangerRules.Rule("rule", "x", List.of("a")))))
        .hasMessage("rule \"rule\": there is no panel \"x\"");
    assertThatThrownBy(() -> DangerRules.of(List.of(FIRST, FIRST), List.of()))
        .hasMessage("panel \"first\" stands here twice");
  }

  @Test
  void theUpperPanelIsShownWhereTwoFit() {
    DangerRules rules =
        DangerRules.of(
            List.of(FIRST, SECOND),
            List.of(
                new DangerRules.Rule("b", "second", List.of("bb", "(aa|bb) cc")),
                new DangerRules.Rule("a", "first", List.of("aa"))));

    assertThat(rules.panelFor("bb then aa")).isEqualTo("first");
    assertThat(rules.panelFor("bb cc")).isEqualTo("second");
    assertThat(rules.panelFor("aa cc")).isEqualTo("first");
    assertThat(rules.panelFor("cc")).isNull();
  }

  @Test
  void aPanelComesOutOfTheIndexAsItWentIn() {
    Urgent urgent = Objects.requireNonNull(rules("aa").find(Words.ofQuestion("aa"), true, true));

    assertThat(urgent).isEqualTo(new Urgent("first", "First", "Text", FIRST.contacts()));
  }

  @Test
  void noRulesBringNoPanel() {
    assertThat(DangerRules.of(List.of(), List.of()).panelFor("kill me")).isNull();
  }

  @Test
  void workDoesNotGrowWithTheWaysToFit() {
    DangerRules rules = rules("(a|a a|a a a)? (a|a a)? (a|a a)? (a|a a)? ...9 ...9 ...9 ...9 b");

    assertThat(rules.panelFor("a ".repeat(150))).isNull();
  }
}
