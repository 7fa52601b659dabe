package signpost.guidance;

/// The English (Porter2) stemming algorithm, written from its description at snowballstem.org by
/// Martin Porter. Words come in lower case without apostrophes.
final class EnglishStemmer {
  private static final String[] EXCEPTIONS = {
    "skis", "ski", "skies", "sky", "idly", "idl", "gently", "gentl", "ugly", "ugli", "early",
        "earli", "only", "onli", "singly",
    "singl", "sky", "sky", "news", "news", "howe", "howe", "atlas", "atlas", "cosmos", "cosmos",
        "bias", "bias", "andes", "andes"
  };
  private static final String[] STEP_2 = {
    "ization", "ize", "ational", "ate", "ousness", "ous", "iveness", "ive", "fulness", "ful",
    "tional", "tion", "biliti", "ble", "lessli", "less", "entli", "ent", "ation", "ate", "alism",
    "al", "aliti", "al", "ousli", "ous", "iviti", "ive", "fulli", "ful", "enci", "ence", "anci",
    "ance", "abli", "able", "izer", "ize", "ator", "ate", "alli", "al", "bli", "ble"
  };
  private static final String[] STEP_3 = {
    "ational", "ate", "tional", "tion", "alize", "al", "icate", "ic", "iciti", "ic", "ical", "ic",
    "ful", "", "ness", ""
  };
  private static final String[] STEP_4 = {
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "al", "er", "ic"
  };

  private final StringBuilder word;
  private int r1;
  private int r2;

  private EnglishStemmer(String word) {
    this.word = new StringBuilder(word);
  }

  static String stem(String word) {
    if (word.length() < 3) {
      return word;
    }
    for (int i = 0; i < EXCEPTIONS.length; i += 2) {
      if (EXCEPTIONS[i].equals(word)) {
        return EXCEPTIONS[i + 1];
      }
    }
    return new EnglishStemmer(word).run();
  }

  private String run() {
    markConsonantY();
    regions();
    step1a();
    if (!isInvariant()) {
      step1b();
      step1c();
      step2();
      step3();
      step4();
      step5();
    }
    return word.toString().replace('Y', 'y');
  }

  private void markConsonantY() {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == 'y' && (i == 0 || isVowel(i - 1))) {
        word.setCharAt(i, 'Y');
      }
    }
  }

  private void regions() {
    r1 = -1;
    for (String prefix : new String[] {"gener", "commun", "arsen"}) {
      if (word.indexOf(prefix) == 0) {
        r1 = prefix.length();
      }
    }
    if (r1 < 0) {
      r1 = after(0);
    }
    r2 = after(r1);
  }

  /// What follows the first non-vowel after a vowel.
  private int after(int start) {
    for (int i = start + 1; i < word.length(); i++) {
      if (!isVowel(i) && isVowel(i - 1)) {
        return i + 1;
      }
    }
    return word.length();
  }

  private boolean isVowel(int i) {
    return "aeiouy".indexOf(word.charAt(i)) >= 0;
  }

  private boolean ends(String suffix) {
    int at = word.length() - suffix.length();
    return at >= 0 && word.indexOf(suffix, at) == at;
  }

  private boolean inR1(String suffix) {
    return word.length() - suffix.length() >= r1;
  }

  private boolean inR2(String suffix) {
    return word.length() - suffix.length() >= r2;
  }

  private void cut(int letters) {
    word.setLength(word.length() - letters);
  }

  private void replace(String suffix, String by) {
    cut(suffix.length());
    word.append(by);
  }

  private boolean hasVowelBefore(int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(i)) {
        return true;
      }
    }
    return false;
  }

  private void step1a() {
    if (ends("sses")) {
      cut(2);
    } else if (ends("ied") || ends("ies")) {
      cut(word.length() > 4 ? 2 : 1);
    } else if (ends("s") && !ends("us") && !ends("ss") && hasVowelBefore(word.length() - 2)) {
      cut(1);
    }
  }

  private boolean isInvariant() {
    return switch (word.toString()) {
      case "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed" ->
          true;
      default -> false;
    };
  }

  private void step1b() {
    if (ends("eed") || ends("eedly")) {
      String suffix = ends("eed") ? "eed" : "eedly";
      if (inR1(suffix)) {
        replace(suffix, "ee");
      }
      return;
    }
    for (String suffix : new String[] {"ingly", "edly", "ing", "ed"}) {
      if (ends(suffix)) {
        if (suffix.equals("ing") && isDyingOrLike()) {
          replace("ying", "ie");
        } else if (hasVowelBefore(word.length() - suffix.length())) {
          cut(suffix.length());
          restore();
        }
        return;
      }
    }
  }

  /// `dying`, `lying`, `tying`: one consonant, then `ying`.
  private boolean isDyingOrLike() {
    return word.length() == 5 && ends("ying") && !isVowel(0);
  }

  private void restore() {
    if (ends("at") || ends("bl") || ends("iz")) {
      word.append('e');
    } else if (endsDouble()) {
      if (!(word.length() == 3 && "aeo".indexOf(word.charAt(0)) >= 0)) {
        cut(1);
      }
    } else if (isShort()) {
      word.append('e');
    }
  }

  private boolean endsDouble() {
    int last = word.length() - 1;
    return last > 0
        && word.charAt(last) == word.charAt(last - 1)
        && "bdfgmnprt".indexOf(word.charAt(last)) >= 0;
  }

  private boolean isShort() {
    return r1 >= word.length() && endsShortSyllable(word.length());
  }

  private boolean endsShortSyllable(int end) {
    if (end == 2) {
      return isVowel(0) && !isVowel(1);
    }
    return end > 2
        && !isVowel(end - 1)
        && "wxY".indexOf(word.charAt(end - 1)) < 0
        && isVowel(end - 2)
        && !isVowel(end - 3);
  }

  private void step1c() {
    int last = word.length() - 1;
    if (last > 1 && (word.charAt(last) == 'y' || word.charAt(last) == 'Y') && !isVowel(last - 1)) {
      word.setCharAt(last, 'i');
    }
  }

  private void step2() {
    for (int i = 0; i < STEP_2.length; i += 2) {
      if (ends(STEP_2[i])) {
        if (inR1(STEP_2[i])) {
          replace(STEP_2[i], STEP_2[i + 1]);
        }
        return;
      }
    }
    if (ends("ogi")) {
      if (inR1("ogi") && word.length() > 3 && word.charAt(word.length() - 4) == 'l') {
        cut(1);
      }
    } else if (ends("li")
        && inR1("li")
        && word.length() > 2
        && "cdeghkmnrt".indexOf(word.charAt(word.length() - 3)) >= 0) {
      cut(2);
    }
  }

  private void step3() {
    if (ends("ative")) {
      if (inR2("ative")) {
        cut(5);
      }
      return;
    }
    for (int i = 0; i < STEP_3.length; i += 2) {
      if (ends(STEP_3[i])) {
        if (inR1(STEP_3[i])) {
          replace(STEP_3[i], STEP_3[i + 1]);
        }
        return;
      }
    }
  }

  private void step4() {
    for (String suffix : STEP_4) {
      if (ends(suffix)) {
        if (inR2(suffix)) {
          cut(suffix.length());
        }
        return;
      }
    }
    if (ends("ion")
        && inR2("ion")
        && word.length() > 3
        && "st".indexOf(word.charAt(word.length() - 4)) >= 0) {
      cut(3);
    }
  }

  private void step5() {
    if (ends("e") && (inR2("e") || (inR1("e") && !endsShortSyllable(word.length() - 1)))) {
      cut(1);
    } else if (ends("l")
        && inR2("l")
        && word.length() > 1
        && word.charAt(word.length() - 2) == 'l') {
      cut(1);
    }
  }
}
