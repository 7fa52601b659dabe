package signpost.guidance;

/// The English (Porter2) stemming algorithm, written from its description by Martin Porter and
/// Richard Boulton (snowballstem.org), in the revision that Lucene 10.4 carries. Words come in
/// lower case and without apostrophes, so that the steps about apostrophes are left out.
final class EnglishStemmer {
  private static final String VOWELS = "aeiouy";

  /// Word, stem, word, stem: where the rules would go wrong.
  private static final String[] EXCEPTIONS = {
    "andes", "andes", "atlas", "atlas", "bias", "bias", "cosmos", "cosmos", "dying", "die", "early",
    "earli", "gently", "gentl", "howe", "howe", "idly", "idl", "lying", "lie", "news", "news",
    "only", "onli", "singly", "singl", "skies", "sky", "skis", "ski", "sky", "sky", "tying", "tie",
    "ugly", "ugli"
  };

  /// These stay as they are once their plural is gone.
  private static final String[] INVARIANT = {
    "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"
  };

  private static final String[] R1_BEHIND = {"gener", "commun", "arsen"};

  private static final String[] STEP_1B = {"ingly", "edly", "ing", "ed"};

  /// Suffix, replacement, suffix, replacement; of two that end alike the longer one comes first.
  private static final String[] STEP_2 = {
    "ational", "ate", "ization", "ize", "fulness", "ful", "iveness", "ive", "ousness", "ous",
    "tional", "tion", "biliti", "ble", "lessli", "less", "alism", "al", "aliti", "al", "ation",
    "ate", "entli", "ent", "fulli", "ful", "iviti", "ive", "ousli", "ous", "abli", "able", "alli",
    "al", "anci", "ance", "ator", "ate", "enci", "ence", "izer", "ize", "bli", "ble"
  };

  private static final String[] STEP_3 = {
    "ational", "ate", "tional", "tion", "alize", "al", "icate", "ic", "iciti", "ic", "ical", "ic",
    "ness", "", "ful", ""
  };

  private static final String[] STEP_4 = {
    "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ism", "iti", "ive",
    "ize", "ous", "al", "er", "ic"
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
    boolean marked = markConsonantY();
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
    return marked ? word.toString().replace('Y', 'y') : word.toString();
  }

  /// A `y` at the start or behind a vowel is a consonant; it is written `Y` from here on.
  private boolean markConsonantY() {
    boolean marked = false;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == 'y' && (i == 0 || isVowel(i - 1))) {
        word.setCharAt(i, 'Y');
        marked = true;
      }
    }
    return marked;
  }

  private void regions() {
    r1 = -1;
    for (String prefix : R1_BEHIND) {
      if (word.length() >= prefix.length() && word.indexOf(prefix) == 0) {
        r1 = prefix.length();
      }
    }
    if (r1 < 0) {
      r1 = behindSyllable(0);
    }
    r2 = behindSyllable(r1);
  }

  /// Behind the first consonant that follows a vowel.
  private int behindSyllable(int start) {
    for (int i = start + 1; i < word.length(); i++) {
      if (!isVowel(i) && isVowel(i - 1)) {
        return i + 1;
      }
    }
    return word.length();
  }

  private boolean isVowel(int at) {
    return VOWELS.indexOf(word.charAt(at)) >= 0;
  }

  private boolean hasVowelBefore(int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(String suffix) {
    int from = word.length() - suffix.length();
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < suffix.length(); i++) {
      if (word.charAt(from + i) != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isIn(int region, String suffix) {
    return word.length() - suffix.length() >= region;
  }

  private boolean isOneOf(String letters, int at) {
    return at >= 0 && letters.indexOf(word.charAt(at)) >= 0;
  }

  private void cut(int letters) {
    word.setLength(word.length() - letters);
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
    for (String invariant : INVARIANT) {
      if (invariant.contentEquals(word)) {
        return true;
      }
    }
    return false;
  }

  private void step1b() {
    if (ends("eed") || ends("eedly")) {
      String suffix = ends("eed") ? "eed" : "eedly";
      if (isIn(r1, suffix)) {
        cut(suffix.length() - 2);
      }
      return;
    }
    for (String suffix : STEP_1B) {
      if (ends(suffix)) {
        if (hasVowelBefore(word.length() - suffix.length())) {
          cut(suffix.length());
          restore();
        }
        return;
      }
    }
  }

  /// What the ending took with it comes back: `hoping` to `hope`, but `hopping` to `hop`.
  private void restore() {
    int last = word.length() - 1;
    if (ends("at") || ends("bl") || ends("iz")) {
      word.append('e');
    } else if (endsDouble()) {
      if (last != 2 || !isOneOf("aeo", 0)) {
        cut(1);
      }
    } else if (r1 >= word.length() && endsShortSyllable(word.length())) {
      word.append('e');
    }
  }

  private boolean endsDouble() {
    int last = word.length() - 1;
    return last > 0 && word.charAt(last) == word.charAt(last - 1) && isOneOf("bdfgmnprt", last);
  }

  private boolean endsShortSyllable(int end) {
    if (end == 2) {
      return isVowel(0) && !isVowel(1);
    }
    return end > 2
        && !isVowel(end - 1)
        && !isOneOf("wxY", end - 1)
        && isVowel(end - 2)
        && !isVowel(end - 3);
  }

  private void step1c() {
    int last = word.length() - 1;
    if (last > 1 && isOneOf("yY", last) && !isVowel(last - 1)) {
      word.setCharAt(last, 'i');
    }
  }

  private void step2() {
    if (replaced(STEP_2)) {
      return;
    }
    int behind = word.length() - 1;
    if (ends("ogi")) {
      if (isIn(r1, "ogi") && isOneOf("l", behind - 3)) {
        cut(1);
      }
    } else if (ends("li") && isIn(r1, "li") && isOneOf("cdeghkmnrt", behind - 2)) {
      cut(2);
    }
  }

  private void step3() {
    if (!ends("ative")) {
      replaced(STEP_3);
    } else if (isIn(r2, "ative")) {
      cut(5);
    }
  }

  /// Whether one of the suffixes was there; it is replaced where it lies in R1.
  private boolean replaced(String[] suffixes) {
    for (int i = 0; i < suffixes.length; i += 2) {
      if (ends(suffixes[i])) {
        if (isIn(r1, suffixes[i])) {
          cut(suffixes[i].length());
          word.append(suffixes[i + 1]);
        }
        return true;
      }
    }
    return false;
  }

  private void step4() {
    for (String suffix : STEP_4) {
      if (ends(suffix)) {
        if (isIn(r2, suffix)) {
          cut(suffix.length());
        }
        return;
      }
    }
    if (ends("ion") && isIn(r2, "ion") && isOneOf("st", word.length() - 4)) {
      cut(3);
    }
  }

  private void step5() {
    if (ends("e")) {
      if (isIn(r2, "e") || (isIn(r1, "e") && !endsShortSyllable(word.length() - 1))) {
        cut(1);
      }
    } else if (ends("ll") && isIn(r2, "l")) {
      cut(1);
    }
  }
}
